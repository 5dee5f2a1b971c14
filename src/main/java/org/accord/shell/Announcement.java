package org.accord.shell;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says on the terminal where the house can be visited, as soon as the door is open. */
@Component
class Announcement {

    private final String address;

    Announcement(@Value("${accord.address}") String address) {
        this.address = address;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void announce(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext) {
            System.out.println("Accord is open at " + address + " (Ctrl-C closes it).");
        }
    }
}
