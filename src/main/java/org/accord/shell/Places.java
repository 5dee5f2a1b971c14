package org.accord.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Where this reader may go. Each view names itself with {@code @Menu}, the title being a translation key. Those below
 * {@value #EVERYDAY} are places of every day: five, as many as a phone has room for under the thumb. The others stand in
 * the menu of the reader.
 */
final class Places {

    private static final double EVERYDAY = 45;

    private final List<MenuEntry> entries;
    private final List<String> paths;

    Places(List<MenuEntry> entries) {
        this.entries = entries;
        this.paths = entries.stream().map(MenuEntry::path).toList();
    }

    boolean none() {
        return entries.isEmpty();
    }

    Component everyday() {
        return list(entry -> entry.order() < EVERYDAY);
    }

    Component others() {
        return list(entry -> entry.order() >= EVERYDAY);
    }

    private Component list(Predicate<MenuEntry> which) {
        UnorderedList list = new UnorderedList();
        entries.stream().filter(which).forEach(entry -> list.add(new ListItem(link(list, entry))));
        return list;
    }

    private Component link(Component list, MenuEntry entry) {
        RouterLink link = new RouterLink(list.getTranslation(entry.title()), entry.menuClass());
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
}
