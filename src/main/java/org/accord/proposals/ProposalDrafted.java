package org.accord.proposals;

import java.util.Map;
import org.accord.discussion.CommentId;
import org.accord.kernel.Actor;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.Face;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Thing;
import org.jspecify.annotations.Nullable;

/**
 * A draft was begun; only its organisation sees it.
 *
 * @param from the suggested wording that was taken up (ACT-6); null where it begins with the text as it stands
 */
public record ProposalDrafted(
        Actor actor,
        ProposalId proposal,
        OrganisationId organisation,
        @Nullable CommentId from) implements DomainEvent {

    @Override
    public Face face() {
        return Face.of(organisation);
    }

    @Override
    public Thing object() {
        return new Thing("proposal", proposal.value());
    }

    @Override
    public Map<String, String> particulars() {
        return from == null ? Map.of() : Map.of("comment", from.toString());
    }
}
