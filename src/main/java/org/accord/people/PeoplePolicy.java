package org.accord.people;

import org.accord.kernel.Actor;
import org.accord.kernel.Permission;
import org.accord.kernel.Translations;

/** Who may do what with accounts. */
final class PeoplePolicy {

    private PeoplePolicy() {}

    /** Accounts are made by the platform's own tasks only: by invitation, by the first administrator's link, by the demo. */
    static Permission mayRegister(Actor actor) {
        return Permission.when(actor instanceof Actor.Platform, "AUTH-2", "people.refused.register");
    }

    /** Pseudonyms are for those who take part; there is no list of people (PRI-4). */
    static Permission mayReadPseudonyms(Actor actor) {
        return Permission.when(!(actor instanceof Actor.Visitor), "AUTH-1", "kernel.refused.sign-in");
    }

    /** The outbox holds links that sign in, so only those who run the house may see it. */
    static Permission mayReadOutbox(Actor actor) {
        return Permission.when(actor.isAdministrator(), "AUTH-3", "people.refused.outbox");
    }

    /** Nobody writes letters in the name of the house but its own tasks. */
    static Permission mayWriteLetters(Actor actor) {
        return Permission.when(actor instanceof Actor.Platform, "AUTH-2", "people.refused.letters");
    }

    static Permission maySpeak(String language) {
        return Permission.when(Translations.LANGUAGES.contains(language), "PRI-2", "people.refused.language", language);
    }
}
