package org.accord.shell;

import java.util.Optional;
import org.accord.kernel.Actor;
import org.accord.people.CurrentActor;
import org.accord.people.Me;
import org.accord.people.People;
import org.springframework.stereotype.Component;

/** Who looks at the frame. */
@Component
class Reader {

    private final CurrentActor actor;
    private final People people;

    Reader(CurrentActor actor, People people) {
        this.actor = actor;
        this.people = people;
    }

    /** The account of the signed-in person; empty for a visitor. */
    Optional<Me> me() {
        Actor current = actor.get();
        return current instanceof Actor.Person ? Optional.of(people.me(current)) : Optional.empty();
    }

    /** Keeps the language in the account as well, so that letters come in it; nothing for a visitor. */
    void chooseLanguage(String language) {
        Actor current = actor.get();
        if (current instanceof Actor.Person) {
            people.chooseLanguage(current, language);
        }
    }
}
