package org.accord.people;

import org.accord.kernel.Actor;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.Face;
import org.accord.kernel.Thing;

/** An administrator read somebody's letter in the outbox, which may hold a link to sign in: that leaves a trace (AUD-2). */
public record LetterRead(Actor actor, LetterId letter) implements DomainEvent {

    @Override
    public Face face() {
        return Face.own();
    }

    @Override
    public Thing object() {
        return new Thing("letter", letter.value());
    }
}
