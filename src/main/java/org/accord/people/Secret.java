package org.accord.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key of this house: the setting {@code accord.secret} (all nodes share it), else the file {@code secret.key} in the
 * data folder, made at the first start and readable by its owner only. Without it the hashes of addresses say nothing:
 * whoever steals the tables cannot try addresses on them. Losing it means that nobody can sign in by mail again.
 */
@Component
class Secret {

    private static final int BYTES = 32;
    private static final int SHORTEST_SETTING = 32;

    private final SecretKeySpec key;

    Secret(@Value("${accord.secret}") String setting, @Value("${accord.data}") Path data) {
        this.key = new SecretKeySpec(
                setting.isEmpty() ? fromFile(data.resolve("secret.key")) : checked(setting), "HmacSHA256");
    }

    /** HMAC-SHA-256 of the value under this house's key; equal values give equal hashes only for the same purpose. */
    byte[] hash(String purpose, String value) {
        return hmac(key, purpose + "\0" + value);
    }

    /** HMAC-SHA-256. */
    static byte[] hmac(SecretKeySpec key, String message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java has no HMAC-SHA-256", impossible);
        }
    }

    private static byte[] checked(String setting) {
        if (setting.length() < SHORTEST_SETTING) {
            throw new IllegalStateException(
                    "accord.secret is too short: give it at least " + SHORTEST_SETTING + " random characters");
        }
        return setting.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] fromFile(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return Base64.getDecoder().decode(Files.readString(file).strip());
        } catch (IOException problem) {
            throw new UncheckedIOException("Cannot read or make the key file " + file, problem);
        }
    }

    private static void make(Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (var channel = Files.newByteChannel(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            channel.write(StandardCharsets.US_ASCII.encode(Base64.getEncoder().encodeToString(random) + "\n"));
        }
    }
}
