package org.accord.people;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Letters as files, one {@code .eml} each, in a folder that only its owner can enter. A letter stands there for a week:
 * addresses are not kept longer than somebody may need them.
 */
@Component
class OutboxFolder {

    /** How long a letter is kept. */
    static final Duration KEPT = Duration.ofDays(7);

    private static final String ENDING = ".eml";

    private final Path folder;
    private final Clock clock;

    OutboxFolder(@Value("${accord.data}") Path data, Clock clock) {
        this.folder = data.resolve("outbox");
        this.clock = clock;
    }

    /** Adds a letter, whole or not at all, and drops the old ones. */
    LetterId keep(MimeMessage message) {
        LetterId id = LetterId.next();
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            dropOld();
            Path unfinished = folder.resolve(id + ".part");
            try (OutputStream file = Channels.newOutputStream(Files.newByteChannel(
                    unfinished,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))))) {
                message.writeTo(file);
            }
            Files.move(unfinished, file(id), StandardCopyOption.ATOMIC_MOVE);
            return id;
        } catch (IOException problem) {
            throw new UncheckedIOException("Cannot write to the outbox", problem);
        } catch (MessagingException problem) {
            throw new IllegalStateException("The letter could not be written", problem);
        }
    }

    /** The letters' ids, the newest first. */
    List<LetterId> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .sorted(Comparator.reverseOrder())
                    .map(name -> new LetterId(UUID.fromString(name.substring(0, name.length() - ENDING.length()))))
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException("Cannot read the outbox", problem);
        }
    }

    /** The letter as it was written; empty where there is none of that id. */
    Optional<MimeMessage> read(LetterId id) {
        try (InputStream file = Files.newInputStream(file(id))) {
            return Optional.of(new MimeMessage(Session.getInstance(new Properties()), file));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException problem) {
            throw new UncheckedIOException("Cannot read the outbox", problem);
        } catch (MessagingException problem) {
            throw new IllegalStateException("The letter " + id + " in the outbox is not one", problem);
        }
    }

    /** Whoever has left gets no more letters, and those that wait here go. */
    @TransactionalEventListener
    void forget(AddressesErased erased) {
        for (LetterId id : list()) {
            if (read(id).filter(letter -> isTo(letter, erased.addresses())).isPresent()) {
                drop(id);
            }
        }
    }

    /** Drops the letters that have been kept long enough; where there is no outbox there are none. */
    void dropOldOnes() {
        try {
            if (Files.isDirectory(folder)) {
                dropOld();
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("Cannot tidy the outbox", problem);
        }
    }

    private void drop(LetterId id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException problem) {
            throw new UncheckedIOException("Cannot tidy the outbox", problem);
        }
    }

    private static boolean isTo(MimeMessage letter, List<String> addresses) {
        try {
            return Arrays.stream(letter.getRecipients(Message.RecipientType.TO))
                    .anyMatch(to -> to instanceof InternetAddress address && addresses.contains(address.getAddress()));
        } catch (MessagingException problem) {
            throw new IllegalStateException("A letter in the outbox is not one", problem);
        }
    }

    private Path file(LetterId id) {
        return folder.resolve(id + ENDING);
    }

    private void dropOld() throws IOException {
        Instant oldest = clock.instant().minus(KEPT);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (Files.isRegularFile(file)
                        && Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
