package org.accord.organisations.membership;

import java.util.LinkedHashMap;
import java.util.Map;
import org.accord.kernel.Actor;
import org.accord.people.Holding;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What memberships know of a person: the measures that they proposed, said yes or no to, or appealed. They stay when a person
 * leaves, as a former participant's (PRI-5).
 */
@Service
@Transactional(readOnly = true)
class MeasureHolding implements Holding {

    private final MeasureRepository measures;

    MeasureHolding(MeasureRepository measures) {
        this.measures = measures;
    }

    @Override
    public Part of(Actor actor) {
        return new Part(
                "memberships",
                measures.by(actor.person()).stream().map(MeasureHolding::words).toList());
    }

    private static Map<String, Object> words(MeasureRepository.Own own) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("what", own.part());
        words.put("organisation", own.organisation().toString());
        words.put("at", own.at().toString());
        words.put("words", own.words());
        return words;
    }
}
