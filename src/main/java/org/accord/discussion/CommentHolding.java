package org.accord.discussion;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.accord.kernel.Actor;
import org.accord.kernel.Thing;
import org.accord.people.Holding;
import org.accord.people.PersonLeaving;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What discussions know of a person: what they said, and where they agreed to be named. Their words stay; whoever reads
 * them, in open pages too, finds a former participant in the place of the pseudonym (PRI-5).
 */
@Service
@Transactional
class CommentHolding implements Holding {

    private final CommentRepository comments;
    private final ApplicationEventPublisher events;

    CommentHolding(CommentRepository comments, ApplicationEventPublisher events) {
        this.comments = comments;
        this.events = events;
    }

    /** Who leaves is named nowhere: not where they spoke, nor where their words were taken up (ACT-6). */
    @EventListener
    void leaving(PersonLeaving leaving) {
        Set<Thing> changed = new HashSet<>(comments.placesOf(leaving.person()));
        comments.disagreeAll(leaving.person()).forEach(wording -> changed.add(WordingSource.thing(wording)));
        if (!changed.isEmpty()) {
            events.publishEvent(new NamesChanged(changed));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Part of(Actor actor) {
        return new Part(
                "comments",
                comments.of(actor.person()).stream().map(CommentHolding::words).toList());
    }

    private static Map<String, Object> words(CommentRepository.Entry comment) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("made", comment.madeAt().toString());
        words.put("kind", comment.kind().name());
        words.put("language", comment.language());
        words.put("text", comment.text());
        if (comment.isOwnWording()) {
            words.put("may be named where it is taken up", comment.named());
        }
        if (comment.organisation() != null) {
            words.put("for organisation", comment.organisation().toString());
        }
        return words;
    }
}
