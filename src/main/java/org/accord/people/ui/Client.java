package org.accord.people.ui;

import com.vaadin.flow.server.VaadinRequest;

/** What tells one client from the next, for limits only: never stored, never logged (PRI-1). */
final class Client {

    private Client() {}

    static String address() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request == null ? "" : request.getRemoteAddr();
    }
}
