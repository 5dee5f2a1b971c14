package org.accord.people;

import java.util.List;
import org.accord.kernel.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What invitations lead to. Each module that invites has one: this module keeps the links, and must not know what the
 * modules above it invite to.
 */
public interface Welcome {

    /**
     * What that invitation is to; null where it is not one of this module's, or can no longer be had.
     *
     * @param language in which the sentences are wanted
     */
    @Nullable
    Offer offer(Actor actor, InvitationId invitation, String language);

    /** Gives what was offered to the actor, in the transaction that uses the link up. Refused where it can no longer be had. */
    void accept(Actor actor, InvitationLinks.Used link);

    /**
     * An invitation in words.
     *
     * @param title for whom or for what it is, in one line
     * @param sentences what the person may do by it, until when, and what follows from accepting
     * @param done what is said once it is accepted
     * @param address where the person goes then, without a leading slash
     */
    record Offer(String title, List<String> sentences, String done, String address) {

        public Offer {
            sentences = List.copyOf(sentences);
        }
    }
}
