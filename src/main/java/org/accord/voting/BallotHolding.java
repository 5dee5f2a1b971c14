package org.accord.voting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.accord.kernel.Actor;
import org.accord.people.Holding;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What voting knows of a person: the ballots that they cast and the positions that they recorded, for their organisations,
 * with the words. All of it stays the organisation's when a person leaves (PRI-5).
 */
@Service
@Transactional(readOnly = true)
class BallotHolding implements Holding {

    private final PositionRepository positions;
    private final VotingRepository ballots;

    BallotHolding(PositionRepository positions, VotingRepository ballots) {
        this.positions = positions;
        this.ballots = ballots;
    }

    @Override
    public Part of(Actor actor) {
        List<Map<String, Object>> entries = new ArrayList<>();
        positions.by(actor.person()).forEach(turn -> {
            Map<String, Object> words = new LinkedHashMap<>();
            words.put("what", turn.choice() == null ? "position taken back" : "position");
            words.put("for organisation", turn.organisation().toString());
            words.put("at", turn.at().toString());
            words.put("choice", turn.choice() == null ? null : turn.choice().name());
            words.put("words", turn.words());
            entries.add(words);
        });
        ballots.castBy(actor.person()).forEach(ballot -> {
            Map<String, Object> words = new LinkedHashMap<>();
            words.put("what", "ballot");
            words.put("for organisation", ballot.organisation().toString());
            words.put("at", ballot.at().toString());
            words.put("choice", ballot.choice().name());
            words.put("words", ballot.reason());
            words.put("remedy", ballot.remedy());
            entries.add(words);
        });
        return new Part("positions and ballots", entries);
    }
}
