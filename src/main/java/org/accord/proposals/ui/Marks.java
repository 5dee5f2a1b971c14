package org.accord.proposals.ui;

import java.util.List;
import org.accord.kit.Badge;
import org.accord.kit.Difference.Mark;
import org.accord.kit.Difference.Piece;
import org.accord.proposals.StageName;
import org.accord.text.Difference;
import org.accord.text.Segment;

/** How what this module knows is marked on the screen. */
final class Marks {

    private Marks() {}

    static List<Piece> pieces(Difference difference) {
        return difference.segments().stream()
                .map(segment -> switch (segment) {
                    case Segment.Same same -> new Piece(same.text(), Mark.SAME);
                    case Segment.Inserted inserted -> new Piece(inserted.text(), Mark.INSERTED);
                    case Segment.Deleted deleted -> new Piece(deleted.text(), Mark.DELETED);
                })
                .toList();
    }

    static Badge.Tone tone(StageName stage) {
        return switch (stage) {
            case DRAFT, WITHDRAWN, FALLEN, REJECTED -> Badge.Tone.PLAIN;
            case SUBMITTED, OPEN, CALLED -> Badge.Tone.ACTIVE;
            case RETURNED, NEEDS_REBASE, NO_QUORUM -> Badge.Tone.WARNING;
            case BLOCKED -> Badge.Tone.STOPPED;
            case ADOPTED -> Badge.Tone.DONE;
        };
    }
}
