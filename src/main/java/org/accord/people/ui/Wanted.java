package org.accord.people.ui;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * Where somebody wanted to go who has to sign in first. It waits in the session, where Spring Security looks after signing in.
 * Only pages of ours put it there, as what they are; no address that comes with a request is ever led to.
 */
final class Wanted {

    /** Where Spring Security's request cache keeps it. */
    private static final String KEPT_AS = "SPRING_SECURITY_SAVED_REQUEST";

    private Wanted() {}

    /** Comes back to that page after signing in; it begins with its place in the house, without a slash before it. */
    static void afterSigningIn(String page) {
        String house = VaadinServletRequest.getCurrent().getContextPath();
        VaadinSession.getCurrent().getSession().setAttribute(KEPT_AS, new SimpleSavedRequest(house + "/" + page));
    }
}
