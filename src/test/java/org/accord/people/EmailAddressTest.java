package org.accord.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "heron@example.org, heron@example.org",
        "' Heron@Example.ORG ', heron@example.org",
        "a.b+c@sub.example.org, a.b+c@sub.example.org",
        "heron@bücher.example, heron@xn--bcher-kva.example",
        "admin@localhost, admin@localhost"
    })
    void oneAddressHasOneSpelling(String typed, String kept) {
        assertThat(EmailAddress.parse(typed)).contains(new EmailAddress(kept));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "heron",
                "@example.org",
                "heron@",
                "heron@@example.org",
                "a@example.org, b@example.org",
                "a b@example.org",
                "heron@example.org\r\nBcc: all@example.org",
                "heron\n@example.org",
                "\"heron\"@example.org",
                "<heron@example.org>",
                "heron@example..org",
                "heron@-example.org",
                ".heron@example.org",
                "heron@[127.0.0.1]"
            })
    void whatCouldEndAHeaderIsNoAddress(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {243, 300, 100_000})
    void aVeryLongOneIsNone(int length) {
        assertThat(EmailAddress.parse("a".repeat(length) + "@example.org")).isEmpty();
    }
}
