package org.accord.browser;

import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/** The letters that the house has sent: everybody's letter box at once. */
final class LetterBox {

    private static final Pattern LINK = Pattern.compile("http://[^/\\s]+/(\\S+)");

    private final Path outbox;

    LetterBox(ApplicationContext house) {
        this.outbox = Path.of(Objects.requireNonNull(house.getEnvironment().getProperty("accord.data")), "outbox");
    }

    /** One of them. */
    record Letter(String to, String subject, String text) {

        /** Its links, each from its path on. */
        List<String> links() {
            return LINK.matcher(text).results().map(found -> found.group(1)).toList();
        }

        /** The one that leads there, from its path on. */
        String link(String path) {
            return links().stream()
                    .filter(link -> link.startsWith(path))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no link to " + path + " in: " + text));
        }
    }

    List<Letter> all() {
        return files().stream().map(LetterBox::read).toList();
    }

    /** The letter to that address with these words in its subject; waits for it. */
    Letter to(String address, String subject) {
        return await().until(
                        () -> all().stream()
                                .filter(letter -> letter.to().equals(address)
                                        && letter.subject().contains(subject))
                                .findFirst()
                                .orElse(null),
                        Objects::nonNull);
    }

    void empty() throws IOException {
        for (Path letter : files()) {
            Files.delete(letter);
        }
    }

    private List<Path> files() {
        if (!Files.isDirectory(outbox)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(outbox)) {
            return files.filter(file -> file.toString().endsWith(".eml")).toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Letter read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage letter = new MimeMessage(Session.getInstance(new Properties()), in);
            return new Letter(
                    letter.getAllRecipients()[0].toString(),
                    letter.getSubject(),
                    letter.getContent().toString());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (MessagingException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
