package org.accord.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.accord.kit.Page;

/**
 * The frame around every page: a way past it, the name of the house, the {@link Places} one may go, and what belongs to the
 * reader. The page itself brings the main landmark.
 */
@Layout
@AnonymousAllowed
public class Frame extends Composite<Div> implements RouterLayout, AfterNavigationObserver {

    private final Div page = new Div();
    private final ReaderMenu menu;
    private boolean opened;

    Frame(Reader reader) {
        Anchor house = new Anchor("", "Accord");
        house.addClassName("house");
        Places places = new Places(reader.places());
        menu = new ReaderMenu(reader, places);
        Header header = new Header(house, bar(places), menu);
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
            menu.setOpen(false);
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

    private Component bar(Places places) {
        Nav nav = new Nav(places.everyday());
        nav.addClassName("places");
        nav.setAriaLabel(getTranslation("shell.places"));
        nav.setVisible(!places.none());
        return nav;
    }

    private void focusPage() {
        page.getElement().executeJs("document.getElementById($0)?.focus({preventScroll: true})", Page.CONTENT);
    }
}
