package org.accord.organisations.screening;

import java.time.Instant;
import java.util.List;
import org.accord.kernel.Permission;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of the link sees of their application, and what they may do with it.
 *
 * @param language that it is written in
 * @param commentsUntil when members can no longer comment; null where they cannot
 * @param appealUntil until when a refusal can be appealed; null where there is none to appeal
 * @param version to give back with the next act
 */
public record StatusPage(
        String name,
        String language,
        ApplicationState state,
        List<Step> steps,
        @Nullable Instant commentsUntil,
        @Nullable Instant appealUntil,
        int version,
        Permission mayAnswer,
        Permission mayWithdraw,
        Permission mayAppeal,
        Permission mayInviteAgain) {

    public StatusPage {
        steps = List.copyOf(steps);
    }
}
