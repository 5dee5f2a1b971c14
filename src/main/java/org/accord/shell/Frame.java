package org.accord.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.Comparator;
import java.util.List;
import org.accord.kit.Page;

/**
 * The frame around every page: a way past it, the name of the house, the places one may go (each view names itself with
 * {@code @Menu}, the title being a translation key), and what belongs to the reader. The page itself brings the main
 * landmark.
 */
@Layout
@AnonymousAllowed
public class Frame extends Composite<Div> implements RouterLayout, AfterNavigationObserver {

    private final Div page = new Div();
    private boolean opened;

    Frame(Reader reader) {
        Anchor house = new Anchor("", "Accord");
        house.addClassName("house");
        Header header = new Header(house, places(), new ReaderMenu(reader));
        header.addClassName("frame-head");
        page.addClassName("frame-page");
        getContent().addClassName("frame");
        getContent().add(skip(), header, page);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        page.getElement().removeAllChildren();
        page.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement content) {
        page.getElement().removeAllChildren();
    }

    /** On the way to another page the focus goes along, so that a screen reader says where one is. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (opened) {
            focusPage();
        }
        opened = true;
    }

    private Component skip() {
        Anchor skip = new Anchor("#" + Page.CONTENT, getTranslation("shell.skip"));
        skip.addClassName("skip");
        // the address of the page's base differs from its own, so the browser would leave the page to follow the link
        skip.getElement()
                .executeJs(
                        "this.addEventListener('click', e => { e.preventDefault(); document.getElementById($0)?.focus({preventScroll: true}); })",
                        Page.CONTENT);
        return skip;
    }

    private Component places() {
        UnorderedList list = new UnorderedList();
        List<MenuEntry> entries = MenuConfiguration.getMenuEntries();
        List<String> paths = entries.stream().map(MenuEntry::path).toList();
        entries.forEach(entry -> list.add(new ListItem(link(entry, paths))));
        Nav nav = new Nav(list);
        nav.addClassName("places");
        nav.setAriaLabel(getTranslation("shell.places"));
        nav.setVisible(!entries.isEmpty());
        return nav;
    }

    private Component link(MenuEntry entry, List<String> paths) {
        RouterLink link = new RouterLink(getTranslation(entry.title()), entry.menuClass());
        link.setHighlightCondition((place, moved) ->
                entry.path().equals(nearest(paths, "/" + moved.getLocation().getPath())));
        link.setHighlightAction((place, here) -> {
            if (here) {
                place.getElement().setAttribute("aria-current", "page");
            } else {
                place.getElement().removeAttribute("aria-current");
            }
        });
        return link;
    }

    /** The place that a page belongs to: of those whose address its own begins with, the longest. */
    private static String nearest(List<String> paths, String here) {
        return paths.stream()
                .filter(path -> (here + "/").startsWith("/" + path.replaceFirst("^/", "") + "/"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private void focusPage() {
        page.getElement().executeJs("document.getElementById($0)?.focus({preventScroll: true})", Page.CONTENT);
    }
}
