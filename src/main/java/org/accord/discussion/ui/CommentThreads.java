package org.accord.discussion.ui;

import org.accord.assemblies.AssemblyId;
import org.accord.discussion.Discussion;
import org.accord.kernel.Thing;
import org.accord.live.Live;
import org.accord.people.CurrentActor;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Makes the threads that other screens embed. */
@Component
@NamedInterface(value = "parts", propagate = false)
public class CommentThreads {

    private final Discussion discussion;
    private final CurrentActor actor;
    private final Live live;

    CommentThreads(Discussion discussion, CurrentActor actor, Live live) {
        this.discussion = discussion;
        this.actor = actor;
        this.live = live;
    }

    /** What was said about that place in that assembly. The screen around it has shown the place to the same actor. */
    public CommentThread about(Thing place, AssemblyId assembly) {
        return new CommentThread(discussion, actor, live, assembly, place);
    }
}
