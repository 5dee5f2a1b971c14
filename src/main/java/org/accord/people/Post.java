package org.accord.people;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Sends letters: by the mail server of the setting {@code spring.mail.host}, or where there is none into the outbox on
 * disk, where an administrator can read them. Sent from {@code accord.mail.from}. Throws MailException.
 */
@Component
class Post {

    private final ObjectProvider<JavaMailSender> server;
    private final OutboxFolder outbox;
    private final String from;
    private final Clock clock;

    Post(
            ObjectProvider<JavaMailSender> server,
            OutboxFolder outbox,
            @Value("${accord.mail.from}") String from,
            Clock clock) {
        this.server = server;
        this.outbox = outbox;
        this.from = from;
        this.clock = clock;
    }

    void send(Letter letter) {
        JavaMailSender sender = server.getIfAvailable();
        if (sender == null) {
            outbox.keep(filled(new MimeMessage(Session.getInstance(new Properties())), letter));
        } else {
            sender.send(filled(sender.createMimeMessage(), letter));
        }
    }

    private MimeMessage filled(MimeMessage message, Letter letter) {
        try {
            message.setFrom(new InternetAddress(from, true));
            message.setRecipient(
                    MimeMessage.RecipientType.TO,
                    new InternetAddress(letter.to().value(), true));
            message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
            message.setText(letter.text(), StandardCharsets.UTF_8.name());
            message.setContentLanguage(new String[] {letter.language()});
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setSentDate(Date.from(clock.instant()));
            message.saveChanges();
        } catch (MessagingException problem) {
            throw new MailPreparationException("The letter could not be written", problem);
        }
        return message;
    }
}
