package org.accord.people;

import org.accord.kernel.Translations;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints the link for the first administrator at the start of a house that has none. The demo brings its own people. */
@Component
class FirstAdministratorLink {

    private final FirstAdministrator first;
    private final ObjectProvider<OneClickSignIn> demo;
    private final String house;

    FirstAdministratorLink(
            FirstAdministrator first, ObjectProvider<OneClickSignIn> demo, @Value("${accord.address}") String house) {
        this.first = first;
        this.demo = demo;
        this.house = house;
    }

    /** To standard output and not to the log: logs are collected and kept. */
    @EventListener(ApplicationReadyEvent.class)
    void print() {
        if (demo.getIfAvailable() == null) {
            first.open()
                    .map(secret -> house + "/first-administrator?token=" + secret.value())
                    .ifPresent(link -> System.out.println(Translations.text("en", "people.first.printed", link)));
        }
    }
}
