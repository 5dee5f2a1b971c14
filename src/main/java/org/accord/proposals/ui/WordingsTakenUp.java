package org.accord.proposals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.accord.assemblies.AssemblyId;
import org.accord.discussion.CommentId;
import org.accord.discussion.ui.WordingPart;
import org.accord.kernel.Thing;
import org.accord.organisations.FaceRow;
import org.accord.people.CurrentActor;
import org.accord.proposals.TakenUp;
import org.accord.proposals.TakingUp;
import org.accord.proposals.WordingsPage;

/** Shows under suggested wordings who took them up, and lets delegates do so (ACT-6). */
@SpringComponent
final class WordingsTakenUp implements WordingPart {

    private final TakingUp takingUp;
    private final CurrentActor actor;

    WordingsTakenUp(TakingUp takingUp, CurrentActor actor) {
        this.takingUp = takingUp;
        this.actor = actor;
    }

    @Override
    public Function<Set<CommentId>, Map<CommentId, Component>> in(Thing place, AssemblyId assembly) {
        Map<CommentId, WordingLines> before = new HashMap<>();
        return said -> {
            WordingsPage page = takingUp.about(actor.get(), assembly, place, said);
            Map<CommentId, Component> under = new HashMap<>();
            for (CommentId wording : said) {
                List<TakenUp> taken = page.takenUp().getOrDefault(wording, List.of());
                List<FaceRow> faces = page.faces().stream()
                        .filter(face -> taken.stream()
                                .noneMatch(one -> one.organisation().id().equals(face.organisation())))
                        .toList();
                if (taken.isEmpty() && faces.isEmpty()) {
                    before.remove(wording);
                } else {
                    under.put(
                            wording,
                            before.compute(
                                    wording,
                                    (_, lines) -> lines != null && lines.say(taken, faces)
                                            ? lines
                                            : new WordingLines(takingUp, actor, wording, taken, faces)));
                }
            }
            return under;
        };
    }
}
