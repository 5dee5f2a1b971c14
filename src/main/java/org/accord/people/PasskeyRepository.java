package org.accord.people;

import static org.accord.db.people.Tables.PASSKEY;
import static org.accord.db.people.Tables.PASSKEY_HOLDER;
import static org.accord.db.people.Tables.PERSON;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.accord.kernel.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** The tables of passkeys; {@link #credentials} and {@link #holders} are how Spring Security asks for them. */
@Repository
class PasskeyRepository {

    private final DSLContext db;
    private final Clock clock;

    PasskeyRepository(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The oldest first. */
    List<PasskeyRow> of(PersonId person) {
        return db.select(PASSKEY.PASSKEY_ID, PASSKEY.NAME, PASSKEY.MADE_ON)
                .from(PASSKEY)
                .where(PASSKEY.PERSON_ID.eq(person))
                .orderBy(PASSKEY.PASSKEY_ID)
                .fetch(Records.mapping(PasskeyRow::new));
    }

    /** Gives that person a name for their passkeys, unless they have one. */
    void hold(PersonId person) {
        db.insertInto(PASSKEY_HOLDER)
                .columns(PASSKEY_HOLDER.PERSON_ID, PASSKEY_HOLDER.HANDLE)
                .values(person, Bytes.random().getBytes())
                .onConflict(PASSKEY_HOLDER.PERSON_ID)
                .doNothing()
                .execute();
    }

    Optional<PersonId> holder(Bytes handle) {
        return db.select(PASSKEY_HOLDER.PERSON_ID)
                .from(PASSKEY_HOLDER)
                .where(PASSKEY_HOLDER.HANDLE.eq(handle.getBytes()))
                .fetchOptional(PASSKEY_HOLDER.PERSON_ID);
    }

    boolean remove(PersonId person, PasskeyId passkey) {
        return db.deleteFrom(PASSKEY)
                        .where(PASSKEY.PERSON_ID.eq(person), PASSKEY.PASSKEY_ID.eq(passkey))
                        .execute()
                == 1;
    }

    void removeAll(PersonId person) {
        db.deleteFrom(PASSKEY).where(PASSKEY.PERSON_ID.eq(person)).execute();
        db.deleteFrom(PASSKEY_HOLDER).where(PASSKEY_HOLDER.PERSON_ID.eq(person)).execute();
    }

    /** @param house the domain that passkeys are made for */
    UserCredentialRepository credentials(String house) {
        return new Credentials(house);
    }

    PublicKeyCredentialUserEntityRepository holders() {
        return new Holders();
    }

    private final class Credentials implements UserCredentialRepository {

        private final String house;

        Credentials(String house) {
            this.house = house;
        }

        /** A new one is added; of one that there is, the count of its signatures goes up, or it is a copy. */
        @Override
        public void save(CredentialRecord credential) {
            byte[] id = credential.getCredentialId().getBytes();
            long count = credential.getSignatureCount();
            if (findByCredentialId(credential.getCredentialId()) == null) {
                add(credential);
            } else if (db.update(PASSKEY)
                            .set(PASSKEY.SIGNATURE_COUNT, count)
                            .where(PASSKEY.CREDENTIAL_ID.eq(id))
                            .and(
                                    count == 0
                                            ? PASSKEY.SIGNATURE_COUNT.eq(0L) // it does not count
                                            : PASSKEY.SIGNATURE_COUNT.lt(count))
                            .execute()
                    != 1) {
                throw new IllegalArgumentException("A passkey that counts its signatures has been copied");
            }
        }

        private void add(CredentialRecord credential) {
            Bytes attestation = credential.getAttestationObject();
            if (attestation == null) {
                throw new IllegalArgumentException("A passkey came without its attestation");
            }
            PersonId person = holder(credential.getUserEntityUserId())
                    .orElseThrow(() -> new IllegalArgumentException("A passkey came for nobody"));
            db.insertInto(PASSKEY)
                    .set(PASSKEY.PASSKEY_ID, PasskeyId.next())
                    .set(PASSKEY.PERSON_ID, person)
                    .set(PASSKEY.CREDENTIAL_ID, credential.getCredentialId().getBytes())
                    .set(PASSKEY.NAME, credential.getLabel())
                    .set(PASSKEY.PUBLIC_KEY, credential.getPublicKey().getBytes())
                    .set(PASSKEY.ATTESTATION, withoutDevice(attestation.getBytes(), house))
                    .set(PASSKEY.SIGNATURE_COUNT, credential.getSignatureCount())
                    .set(PASSKEY.USER_VERIFIED, credential.isUvInitialized())
                    .set(PASSKEY.BACKUP_ELIGIBLE, credential.isBackupEligible())
                    .set(PASSKEY.BACKED_UP, credential.isBackupState())
                    .set(PASSKEY.MADE_ON, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .execute();
        }

        @Override
        public @Nullable CredentialRecord findByCredentialId(Bytes id) {
            return read(PASSKEY.CREDENTIAL_ID.eq(id.getBytes())).stream()
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public List<CredentialRecord> findByUserId(Bytes handle) {
            return read(PASSKEY_HOLDER.HANDLE.eq(handle.getBytes()));
        }

        @Override
        public void delete(Bytes id) {
            db.deleteFrom(PASSKEY)
                    .where(PASSKEY.CREDENTIAL_ID.eq(id.getBytes()))
                    .execute();
        }

        private List<CredentialRecord> read(Condition which) {
            return db.select(PASSKEY.asterisk(), PASSKEY_HOLDER.HANDLE)
                    .from(PASSKEY)
                    .join(PASSKEY_HOLDER)
                    .on(PASSKEY_HOLDER.PERSON_ID.eq(PASSKEY.PERSON_ID))
                    .where(which)
                    .orderBy(PASSKEY.PASSKEY_ID)
                    .fetch(PasskeyRepository::credential);
        }
    }

    private static CredentialRecord credential(Record row) {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.get(PASSKEY.CREDENTIAL_ID)))
                .userEntityUserId(new Bytes(row.get(PASSKEY_HOLDER.HANDLE)))
                .publicKey(new ImmutablePublicKeyCose(row.get(PASSKEY.PUBLIC_KEY)))
                .attestationObject(new Bytes(row.get(PASSKEY.ATTESTATION)))
                .signatureCount(row.get(PASSKEY.SIGNATURE_COUNT))
                .uvInitialized(row.get(PASSKEY.USER_VERIFIED))
                .backupEligible(row.get(PASSKEY.BACKUP_ELIGIBLE))
                .backupState(row.get(PASSKEY.BACKED_UP))
                .label(row.get(PASSKEY.NAME))
                .transports(Set.of())
                .build();
    }

    private final class Holders implements PublicKeyCredentialUserEntityRepository {

        @Override
        public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
            return read(PASSKEY_HOLDER.HANDLE.eq(handle.getBytes()));
        }

        /** @param id the person's, as text */
        @Override
        public @Nullable PublicKeyCredentialUserEntity findByUsername(String id) {
            return read(PASSKEY_HOLDER.PERSON_ID.eq(new PersonId(UUID.fromString(id))));
        }

        /** Never: {@link #hold} names people before Spring Security asks. */
        @Override
        public void save(PublicKeyCredentialUserEntity holder) {
            throw new UnsupportedOperationException("people are named before they make passkeys");
        }

        @Override
        public void delete(Bytes handle) {
            throw new UnsupportedOperationException("people are taken away by leaving");
        }

        private @Nullable PublicKeyCredentialUserEntity read(Condition who) {
            return db.select(PASSKEY_HOLDER.HANDLE, PERSON.PSEUDONYM)
                    .from(PASSKEY_HOLDER)
                    .join(PERSON)
                    .on(PERSON.PERSON_ID.eq(PASSKEY_HOLDER.PERSON_ID))
                    .where(who)
                    .fetchOne(Records.mapping((handle, pseudonym) -> ImmutablePublicKeyCredentialUserEntity.builder()
                            .id(new Bytes(handle))
                            .name(pseudonym)
                            .displayName(pseudonym)
                            .build()));
        }
    }

    /**
     * The attestation with the kind of device blanked (AAGUID, 16 bytes): nobody needs to know what somebody carries (PRI-1).
     * Nothing in it is signed, since we ask for no proof of the device. The kind stands after the hash of the domain, one
     * byte of flags and four that count.
     */
    static byte[] withoutDevice(byte[] attestation, String house) {
        byte[] domain = sha256(house);
        byte[] blanked = attestation.clone();
        for (int at = 0; at + domain.length + 21 <= blanked.length; at++) {
            if (Arrays.equals(blanked, at, at + domain.length, domain, 0, domain.length)) {
                int kind = at + domain.length + 5;
                Arrays.fill(blanked, kind, kind + 16, (byte) 0);
                return blanked;
            }
        }
        throw new IllegalArgumentException("A passkey came for another domain");
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This Java has no SHA-256", impossible);
        }
    }
}
