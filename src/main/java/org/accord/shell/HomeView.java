package org.accord.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;
import org.accord.kit.Page;

/** Where one arrives: what this is, where to go from here, and who does what. */
@Route("")
@AnonymousAllowed
class HomeView extends Page {

    HomeView(Reader reader) {
        title(getTranslation("shell.home.title"));
        lead(getTranslation("shell.home.lead"));
        List<MenuEntry> places = reader.places();
        if (!places.isEmpty()) {
            section(getTranslation("shell.home.places"), list(places));
        }
        if (reader.me().isEmpty()) {
            add(signIn());
        }
        Div doors = new Div(button("join", "shell.home.join"));
        doors.addClassName("row");
        if (reader.me().isEmpty()) {
            doors.add(button("join/activist", "shell.home.activist"));
        }
        add(doors);
        Div parts = new Div(
                part("shell.home.organisations", "shell.home.organisations-do"),
                part("shell.home.activists", "shell.home.activists-do"),
                part("shell.home.facilitators", "shell.home.facilitators-do"));
        parts.addClassName("parts");
        section(getTranslation("shell.home.who"), parts);
    }

    private Component list(List<MenuEntry> places) {
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        places.forEach(
                place -> list.add(new ListItem(new RouterLink(getTranslation(place.title()), place.menuClass()))));
        return list;
    }

    private Component signIn() {
        Anchor signIn = button(ReaderMenu.SIGN_IN, "shell.reader.sign-in");
        signIn.addClassName("primary");
        return new Div(signIn);
    }

    private Anchor button(String address, String words) {
        Anchor button = new Anchor(address, getTranslation(words));
        button.addClassName("button");
        return button;
    }

    private Component part(String who, String does) {
        Div part = new Div(new H3(getTranslation(who)), new Paragraph(getTranslation(does)));
        part.addClassName("part");
        return part;
    }
}
