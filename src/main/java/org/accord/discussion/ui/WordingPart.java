package org.accord.discussion.ui;

import com.vaadin.flow.component.Component;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.accord.assemblies.AssemblyId;
import org.accord.discussion.CommentId;
import org.accord.kernel.Thing;
import org.springframework.modulith.NamedInterface;

/** What another module shows under the suggested wordings of a thread: what became of them, and what one may do with them. */
@NamedInterface("parts")
public interface WordingPart {

    /**
     * For one thread of one open page. It is asked each time the thread looks again, for all of its wordings at once, and
     * answers with what stands under each; under one that it leaves out nothing does. Where nothing has changed it answers
     * with the component of before, so that nothing moves under anybody's hand.
     */
    Function<Set<CommentId>, Map<CommentId, Component>> in(Thing place, AssemblyId assembly);
}
