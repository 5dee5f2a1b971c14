package org.accord.journal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.accord.kernel.Actor;
import org.accord.people.Holding;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the journal knows of a person: what they did, under an id that leads nowhere once they have left (PRI-5). It takes
 * nothing away: history is what it is for.
 */
@Service
@Transactional(readOnly = true)
class ActHolding implements Holding {

    private final JournalRepository journal;

    ActHolding(JournalRepository journal) {
        this.journal = journal;
    }

    @Override
    public Part of(Actor actor) {
        return new Part(
                "acts",
                journal.by(actor.person()).stream().map(ActHolding::words).toList());
    }

    private static Map<String, Object> words(Written event) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("at", event.at().toString());
        words.put("act", event.action());
        words.put(event.objectKind(), event.object().toString());
        if (event.organisation() != null) {
            words.put("for organisation", event.organisation().toString());
        }
        return words;
    }
}
