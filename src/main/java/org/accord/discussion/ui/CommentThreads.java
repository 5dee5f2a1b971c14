package org.accord.discussion.ui;

import java.util.List;
import org.accord.assemblies.AssemblyId;
import org.accord.discussion.Discussion;
import org.accord.discussion.Wordings;
import org.accord.kernel.Thing;
import org.accord.live.Live;
import org.accord.organisations.Mandates;
import org.accord.people.CurrentActor;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Makes the threads that other screens embed. */
@Component
@NamedInterface(value = "parts", propagate = false)
public class CommentThreads {

    private final Discussion discussion;
    private final Wordings wordings;
    private final Mandates mandates;
    private final CurrentActor actor;
    private final Live live;
    private final List<WordingPart> parts;

    CommentThreads(
            Discussion discussion,
            Wordings wordings,
            Mandates mandates,
            CurrentActor actor,
            Live live,
            List<WordingPart> parts) {
        this.discussion = discussion;
        this.wordings = wordings;
        this.mandates = mandates;
        this.actor = actor;
        this.live = live;
        this.parts = parts;
    }

    /** What was said about that place in that assembly. The screen around it has shown the place to the same actor. */
    public CommentThread about(Thing place, AssemblyId assembly) {
        return new CommentThread(
                discussion,
                wordings,
                actor,
                live,
                assembly,
                place,
                mandates.grounds(actor.get()),
                parts.stream().map(part -> part.in(place, assembly)).toList());
    }
}
