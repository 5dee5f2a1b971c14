package org.accord.people;

import java.util.List;
import org.accord.kernel.PersonId;

/**
 * Who may sign in with one click. Nobody, unless a bean of this kind says otherwise: only the demo has one, and it lives on
 * a higher rung than this module, which must not know it. That is why this is an interface before there are two.
 */
public interface OneClickSignIn {

    /** The people on offer, in the order to show them, described in that language. */
    List<Choice> people(String language);

    /**
     * One of them.
     *
     * @param as what this person is there, in a few words ("delegate of Delta Commons")
     */
    record Choice(PersonId person, String pseudonym, String as) {}
}
