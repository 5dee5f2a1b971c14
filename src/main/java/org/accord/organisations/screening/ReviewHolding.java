package org.accord.organisations.screening;

import java.util.LinkedHashMap;
import java.util.Map;
import org.accord.kernel.Actor;
import org.accord.people.Holding;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What screening knows of a person: verdicts, notes and remarks that they wrote. They stay when a person leaves, as a former
 * participant's, for as long as the application is kept (PRI-5, PRI-6).
 */
@Service
@Transactional(readOnly = true)
class ReviewHolding implements Holding {

    private final ReviewRepository reviews;

    ReviewHolding(ReviewRepository reviews) {
        this.reviews = reviews;
    }

    @Override
    public Part of(Actor actor) {
        return new Part(
                "screening",
                reviews.by(actor.person()).stream().map(ReviewHolding::words).toList());
    }

    private static Map<String, Object> words(ReviewRepository.Own own) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("what", own.part());
        words.put("at", own.at().toString());
        words.put("words", own.words());
        return words;
    }
}
