package org.accord.agreement;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.accord.kernel.Actor;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.Face;
import org.accord.kernel.Thing;
import org.accord.text.ClauseId;

/**
 * A new version of the agreement stands.
 *
 * @param clauses what it says otherwise than the one before, or in another place
 */
public record VersionAdopted(Actor actor, AgreementId agreement, int version, Set<ClauseId> clauses, UUID cause)
        implements DomainEvent {

    public VersionAdopted {
        clauses = Set.copyOf(clauses);
    }

    @Override
    public Face face() {
        return Face.own();
    }

    @Override
    public Thing object() {
        return new Thing("agreement", agreement.value());
    }

    @Override
    public Map<String, String> particulars() {
        Map<String, String> particulars = new TreeMap<>();
        particulars.put("version", String.valueOf(version));
        particulars.put("cause", cause.toString());
        if (!clauses.isEmpty()) {
            particulars.put(
                    "clause", clauses.stream().map(ClauseId::toString).sorted().collect(Collectors.joining(" ")));
        }
        return particulars;
    }

    @Override
    public Set<Thing> changed() {
        Set<Thing> changed = new HashSet<>(Set.of(object()));
        clauses.forEach(clause -> changed.add(new Thing("clause", clause.value())));
        return changed;
    }
}
