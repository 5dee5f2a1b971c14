package org.accord;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Where the organisations of a movement write a common agreement together. */
@SpringBootApplication
public class Accord {

    public static void main(String[] args) {
        SpringApplication.run(Accord.class, args);
    }

    /** The only source of the present; tests have one that they can set. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
