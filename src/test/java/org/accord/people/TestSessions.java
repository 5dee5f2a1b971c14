package org.accord.people;

import org.accord.kernel.PersonId;
import org.springframework.beans.factory.BeanFactory;

/** Sessions without a browser, for tests of what somebody does in one. */
public final class TestSessions {

    private TestSessions() {}

    /** Somebody who has just signed in. */
    public static SignedIn open(BeanFactory house, PersonId person) {
        return new SignedIn(person, house.getBean(Sessions.class).begin(person));
    }

    /** What each request asks of its session before anything else. */
    public static boolean isOpen(BeanFactory house, SignedIn signedIn) {
        return house.getBean(Sessions.class).isOpen(signedIn.sessionId(), signedIn.id());
    }
}
