package org.accord.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.accord.fixtures.ServiceTest;
import org.accord.kernel.Actor;
import org.accord.kernel.NotFound;
import org.accord.kernel.NotPermitted;
import org.accord.kernel.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ServiceTest
@RecordApplicationEvents
class OutboxTest {

    private static final Actor ADMINISTRATOR = new Actor.Person(PersonId.next(), true);
    private static final Letter LETTER =
            new Letter(new EmailAddress("heron@example.org"), "Für Sie: 鷺", "Grüße,\nمالك الحزين 🪶\n", "de");

    @Autowired
    private Post post;

    @Autowired
    private Outbox outbox;

    @Autowired
    private ApplicationEvents events;

    @Value("${accord.data}/outbox")
    private Path folder;

    @BeforeEach
    void emptyTheOutbox() throws Exception {
        if (Files.exists(folder)) {
            for (Path file : files()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void aLetterWaitsForTheAdministratorInEveryScript() {
        post.send(LETTER);

        Outbox.Row row = outbox.letters(ADMINISTRATOR).getFirst();
        Outbox.Page page = outbox.letter(ADMINISTRATOR, row.id());
        assertThat(row.to()).isEqualTo("heron@example.org");
        assertThat(page.subject()).isEqualTo(LETTER.subject());
        assertThat(page.text().replace("\r\n", "\n")).isEqualTo(LETTER.text());
    }

    @Test
    void theNewestLetterStandsFirst() {
        post.send(LETTER);
        post.send(new Letter(LETTER.to(), "Second", "", "en"));
        assertThat(outbox.letters(ADMINISTRATOR))
                .extracting(Outbox.Row::subject)
                .containsExactly("Second", LETTER.subject());
    }

    @Test
    void nobodyElseReadsLetters() {
        post.send(LETTER);
        LetterId id = outbox.letters(ADMINISTRATOR).getFirst().id();
        for (Actor actor :
                List.of(new Actor.Visitor(), new Actor.Person(PersonId.next(), false), new Actor.Platform("test"))) {
            assertThatThrownBy(() -> outbox.letters(actor)).isInstanceOf(NotPermitted.class);
            assertThatThrownBy(() -> outbox.letter(actor, id)).isInstanceOf(NotPermitted.class);
        }
    }

    @Test
    void aLetterThatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> outbox.letter(ADMINISTRATOR, LetterId.next())).isInstanceOf(NotFound.class);
    }

    @Test
    void readingALetterLeavesATraceAndListingThemDoesNot() {
        post.send(LETTER);
        LetterId id = outbox.letters(ADMINISTRATOR).getFirst().id();
        assertThat(events.stream(LetterRead.class)).isEmpty();
        outbox.letter(ADMINISTRATOR, id);
        assertThat(events.stream(LetterRead.class)).containsExactly(new LetterRead(ADMINISTRATOR, id));
    }

    @Test
    void onDiskOnlyTheOwnerCanReadLetters() throws Exception {
        post.send(LETTER);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        for (Path file : files()) {
            assertThat(file.toString()).endsWith(".eml");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolveSibling("secret.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aLetterIsKeptForAWeek() throws Exception {
        post.send(LETTER);
        for (Path file : files()) {
            Files.setLastModifiedTime(
                    file, FileTime.from(Instant.now().minus(OutboxFolder.KEPT).minusSeconds(60)));
        }
        post.send(new Letter(LETTER.to(), "Second", "", "en"));
        assertThat(outbox.letters(ADMINISTRATOR))
                .extracting(Outbox.Row::subject)
                .containsExactly("Second");
    }

    private List<Path> files() throws Exception {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
