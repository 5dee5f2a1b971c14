package org.accord.people;

import java.util.List;
import org.springframework.context.ApplicationContext;

/** The house's sealing after somebody put a newer key before its own. */
public final class TestSealing {

    private TestSealing() {}

    public static Sealing newer(ApplicationContext house) {
        return new Sealing(house.getBean(Secret.class), List.of("a newer key, of 32 characters or more"));
    }
}
