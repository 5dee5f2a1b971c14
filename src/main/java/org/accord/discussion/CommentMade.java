package org.accord.discussion;

import java.util.Map;
import java.util.Set;
import org.accord.assemblies.AssemblyId;
import org.accord.kernel.Actor;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.Face;
import org.accord.kernel.Thing;

/** Somebody commented on a place. */
public record CommentMade(Actor actor, Face face, CommentId comment, AssemblyId assembly, Thing place)
        implements DomainEvent {

    @Override
    public Thing object() {
        return new Thing("comment", comment.value());
    }

    @Override
    public Map<String, String> particulars() {
        return Map.of("assembly", assembly.toString(), "place", place.toString());
    }

    @Override
    public Set<Thing> changed() {
        return Set.of(place);
    }
}
