package org.accord.people;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals what must be read again but not by whoever steals the tables: addresses that letters go to (PRI-3). AES-256-GCM, by
 * Google Tink; decision 0010 tells where the keys come from and how they are changed.
 *
 * <p>A sealed text belongs to its place, a column and a row: copied to another it does not open. Its length is not hidden.
 */
@Component
public class Sealing {

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int SHORTEST_SETTING = 32;

    /** What Tink writes before a sealed text: one byte for itself and four that name the key. */
    private static final int PREFIX = 5;

    private final Aead keys;
    private final byte[] current;

    Sealing(Secret house, @Value("${accord.sealing.keys}") List<String> settings) {
        List<SecretKeySpec> newestFirst = settings.stream()
                .filter(setting -> !setting.isBlank())
                .map(Sealing::key)
                .toList();
        SecretKeySpec own = new SecretKeySpec(house.hash("sealing", ""), ALGORITHM);
        try {
            AeadConfig.register();
            KeysetHandle.Builder keyset = KeysetHandle.newBuilder();
            for (SecretKeySpec key : newestFirst) {
                keyset.addEntry(entry(key, key.equals(newestFirst.getFirst())));
            }
            // the house's own key opens what was sealed before another was set
            KeysetHandle handle =
                    keyset.addEntry(entry(own, newestFirst.isEmpty())).build();
            keys = handle.getPrimitive(RegistryConfiguration.get(), Aead.class);
            current = prefix(handle.getPrimary().getId());
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException("The keys of accord.sealing.keys will not do", problem);
        }
    }

    /**
     * Seals a text for its place.
     *
     * @param column schema, table and column, as in {@code people/address/sealed}; equal when opening
     * @param row the id of its row; equal when opening
     */
    public byte[] seal(String text, String column, UUID row) {
        try {
            return keys.encrypt(text.getBytes(StandardCharsets.UTF_8), place(column, row));
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException("A text could not be sealed", problem);
        }
    }

    /**
     * Opens what was sealed for that place. Throws {@link SealBroken} where it was sealed for another place or under a key
     * that this house no longer has, or where a bit of it has changed.
     */
    public String open(byte[] sealed, String column, UUID row) {
        try {
            return new String(keys.decrypt(sealed, place(column, row)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException problem) {
            throw new SealBroken(column, row, problem);
        }
    }

    /**
     * As {@link #open}, for what stands among others that must not be lost with it: empty where it does not open, which is
     * told to the log by its place.
     */
    public Optional<String> readable(byte[] sealed, String column, UUID row) {
        try {
            return Optional.of(open(sealed, column, row));
        } catch (SealBroken broken) {
            LOG.warn("{}", broken.getMessage());
            return Optional.empty();
        }
    }

    /** Whether it was sealed under the newest key; what was not is to be sealed again before its key is dropped. */
    public boolean isCurrent(byte[] sealed) {
        return sealed.length > PREFIX && Arrays.equals(sealed, 0, PREFIX, current, 0, PREFIX);
    }

    private static byte[] place(String column, UUID row) {
        return (column + "\0" + row).getBytes(StandardCharsets.UTF_8);
    }

    private static SecretKeySpec key(String setting) {
        String secret = setting.strip();
        if (secret.length() < SHORTEST_SETTING) {
            throw new IllegalStateException("A key of accord.sealing.keys is too short: give it at least "
                    + SHORTEST_SETTING + " random characters");
        }
        SecretKeySpec given = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        return new SecretKeySpec(Secret.hmac(given, "sealing\0"), ALGORITHM);
    }

    @AccessesPartialKey // keys come from the settings of the house, not from a keyset file
    private static KeysetHandle.Builder.Entry entry(SecretKeySpec key, boolean newest) throws GeneralSecurityException {
        int id = id(key);
        AesGcmParameters parameters = AesGcmParameters.builder()
                .setKeySizeBytes(KEY_BYTES)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.TINK)
                .build();
        AesGcmKey aes = AesGcmKey.builder()
                .setParameters(parameters)
                .setKeyBytes(SecretBytes.copyFrom(key.getEncoded(), InsecureSecretKeyAccess.get()))
                .setIdRequirement(id)
                .build();
        KeysetHandle.Builder.Entry entry = KeysetHandle.importKey(aes).withFixedId(id);
        return newest ? entry.makePrimary() : entry;
    }

    /** A key's name follows from the key, so that every node calls it the same. */
    private static int id(SecretKeySpec key) {
        return ByteBuffer.wrap(Secret.hmac(key, "name")).getInt();
    }

    private static byte[] prefix(int id) {
        return ByteBuffer.allocate(PREFIX).put((byte) 1).putInt(id).array();
    }
}
