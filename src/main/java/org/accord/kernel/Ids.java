package org.accord.kernel;

import java.security.SecureRandom;
import java.util.UUID;

/** Makes the ids of things: UUIDs of version 7 (RFC 9562, 5.7), so that index pages fill in order of time. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new id: 48 bits of Unix milliseconds, then 74 random bits. Never use one as a secret: its time can be read. */
    public static UUID next() {
        long most = (System.currentTimeMillis() << 16) | 0x7000L | RANDOM.nextInt(0x1000);
        long least = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(most, least);
    }
}
