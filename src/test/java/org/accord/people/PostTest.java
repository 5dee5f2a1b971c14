package org.accord.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.accord.kernel.Translations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class PostTest {

    static final List<String> LANGUAGES = Translations.LANGUAGES;

    private static final List<String> HOSTILE = List.of(
            "Heron\r\nBcc: everybody@example.org",
            "Heron\nContent-Type: text/html\n\n<script>alert(1)</script>",
            "Heron\r\n\r\nbody",
            "Heron\u2028Bcc: everybody@example.org",
            "\u0000Heron\u0085X-Evil: 1",
            "<img src=x onerror=alert(1)>",
            "{0} {1} '{'",
            "=?utf-8?q?=0D=0ABcc:_everybody@example.org?=",
            "\r\n.\r\nMAIL FROM:<evil@example.org>",
            "鷺".repeat(80));

    private static final Set<String> HEADERS = Set.of(
            "Return-Path",
            "Received",
            "Date",
            "From",
            "To",
            "Message-ID",
            "Subject",
            "MIME-Version",
            "Content-Type",
            "Content-Transfer-Encoding",
            "Content-Language",
            "Auto-Submitted");

    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());

    @TempDir
    private Path data;

    @BeforeEach
    void startTheServer() {
        server.start();
    }

    @AfterEach
    void stopTheServer() {
        server.stop();
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    @DisplayName("MAIL-01: whatever a name contains, it adds no header, no recipient and no markup")
    void aHostileNameIsTextInEveryLanguage(String language) throws Exception {
        Post post = post();
        for (String name : HOSTILE) {
            post.send(new Letter(
                    new EmailAddress("heron@example.org"),
                    name + " " + Translations.text(language, "people.letter.subject"),
                    Translations.text(language, "people.letter.text", name, "https://accord.example/link", 15),
                    language));
        }

        assertThat(server.getReceivedMessages()).hasSize(HOSTILE.size());
        for (MimeMessage message : server.getReceivedMessages()) {
            Set<String> headers = new TreeSet<>();
            Collections.list(message.getAllHeaders()).forEach(header -> headers.add(header.getName()));
            assertThat(headers).isSubsetOf(HEADERS);
            assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("heron@example.org");
            assertThat(message.getFrom()).extracting(Object::toString).containsExactly("house@accord.example");
            assertThat(message.getContentType()).startsWithIgnoringCase("text/plain; charset=UTF-8");
            assertThat(message.getSubject()).doesNotContain("\r", "\n");
            assertThat(message.getContent().toString()).contains("https://accord.example/link");
        }
    }

    private Post post() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        return new Post(
                new StaticListableBeanFactory(Map.of("server", sender)).getBeanProvider(JavaMailSender.class),
                new OutboxFolder(data, Clock.systemUTC()),
                "house@accord.example",
                Clock.systemUTC());
    }
}
