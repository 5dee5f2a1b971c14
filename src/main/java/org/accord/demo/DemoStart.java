package org.accord.demo;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Fills the house before it says that it is ready. */
@Component
@Profile(Demo.PROFILE)
class DemoStart implements ApplicationRunner {

    private final Demo demo;

    DemoStart(Demo demo) {
        this.demo = demo;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        demo.fill();
    }
}
