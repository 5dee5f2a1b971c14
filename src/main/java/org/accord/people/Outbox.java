package org.accord.people;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.accord.kernel.Actor;
import org.accord.kernel.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The letters of a house that has no mail server, for those who run it: they pass the links on. */
@Service
@Transactional
public class Outbox {

    private final OutboxFolder folder;
    private final ApplicationEventPublisher events;

    Outbox(OutboxFolder folder, ApplicationEventPublisher events) {
        this.folder = folder;
        this.events = events;
    }

    /** A letter in the list. */
    public record Row(LetterId id, Instant at, String to, String subject) {}

    /** A letter, opened. */
    public record Page(LetterId id, Instant at, String to, String subject, String text) {}

    /** The letters of the last week, the newest first. For administrators. */
    @Transactional(readOnly = true)
    public List<Row> letters(Actor actor) {
        PeoplePolicy.mayReadOutbox(actor).orThrow();
        return folder.list().stream()
                .flatMap(id -> folder.read(id).map(message -> row(id, message)).stream())
                .toList();
    }

    /** One letter. Reading it leaves a trace, since it may hold somebody else's link (AUD-2). For administrators. */
    public Page letter(Actor actor, LetterId id) {
        PeoplePolicy.mayReadOutbox(actor).orThrow();
        MimeMessage message = folder.read(id).orElseThrow(() -> new NotFound("letter"));
        Row row = row(id, message);
        Page page = new Page(id, row.at(), row.to(), row.subject(), text(message));
        events.publishEvent(new LetterRead(actor, id));
        return page;
    }

    private static Row row(LetterId id, MimeMessage message) {
        try {
            String to = Arrays.stream(message.getRecipients(Message.RecipientType.TO))
                    .map(address -> ((InternetAddress) address).getAddress())
                    .collect(Collectors.joining(", "));
            return new Row(id, message.getSentDate().toInstant(), to, message.getSubject());
        } catch (MessagingException problem) {
            throw new IllegalStateException("The letter " + id + " in the outbox is not one", problem);
        }
    }

    private static String text(MimeMessage message) {
        try {
            return (String) message.getContent();
        } catch (MessagingException problem) {
            throw new IllegalStateException("A letter in the outbox is not one", problem);
        } catch (IOException problem) {
            throw new UncheckedIOException("Cannot read the outbox", problem);
        }
    }
}
