package org.accord.shell;

import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.accord.kernel.Actor;
import org.accord.people.CurrentActor;
import org.accord.people.ForOffice;
import org.accord.people.Me;
import org.accord.people.People;
import org.accord.people.Role;
import org.accord.people.Roles;
import org.springframework.stereotype.Component;

/** Who looks at the frame. */
@Component
class Reader {

    private final CurrentActor actor;
    private final People people;
    private final Roles roles;

    Reader(CurrentActor actor, People people, Roles roles) {
        this.actor = actor;
        this.people = people;
        this.roles = roles;
    }

    /** The account of the signed-in person; empty for a visitor. */
    Optional<Me> me() {
        Actor current = actor.get();
        return current instanceof Actor.Person ? Optional.of(people.me(current)) : Optional.empty();
    }

    /** The places of the menu that are this reader's: those of an office are of who holds it. */
    List<MenuEntry> places() {
        Set<Role> held = roles.held(actor.get());
        return MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> {
                    ForOffice office = entry.menuClass().getAnnotation(ForOffice.class);
                    return office == null || held.contains(office.value());
                })
                .toList();
    }

    /** Keeps the language in the account as well, so that letters come in it; nothing for a visitor. */
    void chooseLanguage(String language) {
        Actor current = actor.get();
        if (current instanceof Actor.Person) {
            people.chooseLanguage(current, language);
        }
    }
}
