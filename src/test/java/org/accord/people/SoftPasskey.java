package org.accord.people;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A passkey in software, with the browser before it: answers offers and challenges as the WebAuthn standard has them. */
public final class SoftPasskey {

    /** What kind of device it says that it is. */
    static final byte[] KIND = "a telltale gadget".substring(0, 16).getBytes(StandardCharsets.US_ASCII);

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PRESENT_AND_VERIFIED = 0x05;
    private static final int WITH_KEY = 0x40;

    private final String origin;
    private final String domain;
    private final byte[] id = new byte[32];
    private final KeyPair keys;
    private String handle = "";
    private int count;

    public SoftPasskey(String origin, String domain) {
        this.origin = origin;
        this.domain = domain;
        new SecureRandom().nextBytes(id);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What the browser says to an offer. */
    public String make(String offer) {
        JsonNode options = JSON.readTree(offer);
        handle = options.get("user").get("id").asString();
        byte[] data = client("webauthn.create", options.get("challenge").asString());
        ByteArrayOutputStream attestation = new ByteArrayOutputStream();
        attestation.write(0xA3);
        text(attestation, "fmt");
        text(attestation, "none");
        text(attestation, "attStmt");
        attestation.write(0xA0);
        text(attestation, "authData");
        bytes(attestation, authenticator(PRESENT_AND_VERIFIED | WITH_KEY, true));
        return answer("\"clientDataJSON\":\"%s\",\"attestationObject\":\"%s\",\"transports\":[]"
                .formatted(base64(data), base64(attestation.toByteArray())));
    }

    /** What the browser says to a challenge. */
    String use(String challenge) {
        byte[] data =
                client("webauthn.get", JSON.readTree(challenge).get("challenge").asString());
        count++;
        byte[] authenticator = authenticator(PRESENT_AND_VERIFIED, false);
        return answer(
                "\"clientDataJSON\":\"%s\",\"authenticatorData\":\"%s\",\"signature\":\"%s\",\"userHandle\":\"%s\""
                        .formatted(
                                base64(data),
                                base64(authenticator),
                                base64(sign(authenticator, sha256(data))),
                                handle));
    }

    /** As one that was copied: it counts again what was counted. */
    void forgetOne() {
        count--;
    }

    private String answer(String response) {
        return "{\"id\":\"%1$s\",\"rawId\":\"%1$s\",\"type\":\"public-key\",\"clientExtensionResults\":{},\"response\":{%2$s}}"
                .formatted(base64(id), response);
    }

    private byte[] client(String type, String challenge) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, challenge, origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] authenticator(int flags, boolean withKey) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(sha256(domain.getBytes(StandardCharsets.UTF_8)));
        out.write(flags);
        out.writeBytes(ByteBuffer.allocate(4).putInt(count).array());
        if (withKey) {
            out.writeBytes(KIND);
            out.writeBytes(ByteBuffer.allocate(2).putShort((short) id.length).array());
            out.writeBytes(id);
            ECPublicKey key = (ECPublicKey) keys.getPublic();
            // COSE: an elliptic curve (2), ES256 (-7), P-256 (1), and the point
            out.writeBytes(new byte[] {(byte) 0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21});
            bytes(out, coordinate(key.getW().getAffineX().toByteArray()));
            out.write(0x22);
            bytes(out, coordinate(key.getW().getAffineY().toByteArray()));
        }
        return out.toByteArray();
    }

    private static byte[] coordinate(byte[] number) {
        byte[] padded = new byte[32];
        int length = Math.min(32, number.length);
        System.arraycopy(number, number.length - length, padded, 32 - length, length);
        return padded;
    }

    private byte[] sign(byte[] authenticator, byte[] clientHash) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(authenticator);
            signature.update(clientHash);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void text(ByteArrayOutputStream out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write(0x60 | bytes.length);
        out.writeBytes(bytes);
    }

    private static void bytes(ByteArrayOutputStream out, byte[] bytes) {
        if (bytes.length > 255) {
            throw new IllegalArgumentException("too long for this small writer");
        }
        out.write(0x58);
        out.write(bytes.length);
        out.writeBytes(bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
