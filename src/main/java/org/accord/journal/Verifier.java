package org.accord.journal;

import java.util.Optional;
import java.util.UUID;
import org.accord.journal.Verdict.Broken;
import org.accord.journal.Verdict.Flaw;
import org.accord.journal.Verdict.Whole;
import org.jspecify.annotations.Nullable;

/**
 * Follows the chains event by event, in the order of chain and sequence. What it cannot see is that the last events of
 * a chain are gone: for that somebody outside must have kept a later hash.
 */
final class Verifier {

    private @Nullable UUID chain;
    private Hash head = Hash.of(new byte[32]);
    private long sequence;
    private long chains;
    private long events;

    /** What is wrong with the next event, if anything. */
    Optional<Broken> follow(Written event) {
        if (!event.chain().equals(chain)) {
            chain = event.chain();
            head = Hash.before(event.chain());
            sequence = 0;
            chains++;
        }
        sequence++;
        events++;
        if (event.sequence() != sequence) {
            return Optional.of(new Broken(event.chain(), sequence, Flaw.MISSING));
        }
        if (!event.previous().equals(head)) {
            return Optional.of(new Broken(event.chain(), sequence, Flaw.FOLLOWS_ANOTHER));
        }
        if (!event.hash().equals(event.expectedHash())) {
            return Optional.of(new Broken(event.chain(), sequence, Flaw.CHANGED));
        }
        head = event.hash();
        return Optional.empty();
    }

    Whole whole() {
        return new Whole(chains, events);
    }
}
