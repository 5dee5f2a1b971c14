package org.accord.proposals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.accord.text.Amendment;
import org.accord.text.AmendmentId;
import org.accord.text.Carry;
import org.accord.text.Merge;
import org.accord.text.Pair;
import org.accord.text.Version;
import org.jspecify.annotations.Nullable;

/** What the assembly makes of the ways in which amendments meet in the text: see decision 0007. */
final class Meetings {

    private Meetings() {}

    /** How others stand to one, all of them on one version: one sweep over all. */
    static Map<AmendmentId, Rivalry> between(Version base, Amendment one, Collection<Amendment> others) {
        Map<AmendmentId, Amendment> byId = new HashMap<>();
        Map<AmendmentId, Rivalry> rivalries = new HashMap<>();
        for (Amendment other : others) {
            byId.put(other.id(), other);
            rivalries.put(other.id(), Rivalry.NONE);
        }
        List<Amendment> all = new ArrayList<>(others);
        all.add(one);
        for (Pair pair : Merge.pairs(base, all)) {
            Amendment other = byId.get(other(pair, one.id()));
            if (other != null) {
                rivalries.put(other.id(), rivalry(base, one, other, pair.kind()));
            }
        }
        return rivalries;
    }

    private static @Nullable AmendmentId other(Pair pair, AmendmentId one) {
        return pair.one().equals(one) ? pair.other() : pair.other().equals(one) ? pair.one() : null;
    }

    private static Rivalry rivalry(Version base, Amendment one, Amendment other, Pair.Kind kind) {
        if (kind.isConflict()) {
            return Rivalry.CONFLICT;
        }
        if (one.operations().equals(other.operations())) {
            return Rivalry.SAME;
        }
        // what stands in one sentence, or in one place of the document, goes together; words that touch need a person
        // (PRO-6)
        return Carry.over(base, other, List.of(one)) instanceof Carry.NeedsRewrite ? Rivalry.TOUCHING : Rivalry.NONE;
    }
}
