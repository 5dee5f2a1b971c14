package org.accord.proposals;

import java.util.List;
import org.accord.kernel.Permission;
import org.accord.text.Difference;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal would do, shown while it is written.
 *
 * @param usable whether the words can be stored and the place is there, and if not, why
 * @param rivals the open proposals that it meets; empty while nothing is changed
 * @param preview how a new place would look; null where nothing gets one
 */
public record DraftCheck(
        Difference difference,
        Permission usable,
        List<RivalRow> rivals,
        @Nullable Preview preview) {}
