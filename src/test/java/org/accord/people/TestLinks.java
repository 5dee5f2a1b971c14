package org.accord.people;

import static org.accord.db.people.Tables.SIGN_IN_LINK;

import org.accord.kernel.PersonId;
import org.jooq.DSLContext;
import org.springframework.beans.factory.BeanFactory;

/** Links without letters, for tests of what comes after. */
public final class TestLinks {

    private TestLinks() {}

    /** The secret of a link that signs that person in once: {@code /sign-in/link?token=…}. */
    public static String signIn(BeanFactory house, PersonId person) {
        return house.getBean(SignInLinks.class).mint(person).value();
    }

    /** The secret of the link that the start of an empty house prints: {@code /first-administrator?token=…}. */
    public static String firstAdministrator(BeanFactory house) {
        return house.getBean(FirstAdministrator.class).open().orElseThrow().value();
    }

    /** How many links could sign in by now. */
    public static int open(BeanFactory house) {
        return house.getBean(DSLContext.class).fetchCount(SIGN_IN_LINK);
    }
}
