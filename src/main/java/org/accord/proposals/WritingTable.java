package org.accord.proposals;

import org.accord.kernel.Permission;
import org.accord.kernel.PlainText;
import org.accord.kernel.Translations;
import org.accord.text.ClauseText;

/** What is written, made into what is asked for: clean words, a place on the text of today, and nothing missing (PRO-2). */
final class WritingTable {

    private WritingTable() {}

    /** What stands on the writing table, as a proposal; a place is chosen on the text of today. */
    static Proposal worded(Ground ground, Proposal draft, Written written, String text) {
        Wish wish = switch (draft.wish()) {
            case Wish.Edit edit -> new Wish.Edit(edit.clause(), edit.revision(), text);
            case Wish.Insert insert -> new Wish.Insert(written.kind(), written.place(), text);
            case Wish.Delete delete -> delete;
            case Wish.Move move -> new Wish.Move(move.clause(), move.revision(), written.place());
        };
        int version = wish.asksForPlace() ? ground.present(draft.language()).number() : draft.baseVersion();
        return draft.asking(version, wish, PlainText.lines(written.rationale()), written.replaces());
    }

    /** A place is shown where it is today; the words stay as they were written. */
    static Wish placed(Wish written, Wish carried) {
        return written.asksForPlace() ? carried : written;
    }

    /** The words that are asked for, clean; a deletion and a move ask for none, and a new clause may wait for its own. */
    static String usable(Proposal draft, Written written) {
        boolean none = switch (draft.wish()) {
            case Wish.Edit edit -> false;
            case Wish.Insert insert -> written.text().isBlank() && draft.stage() instanceof Stage.Draft;
            case Wish.Delete delete -> true;
            case Wish.Move move -> true;
        };
        if (none) {
            return "";
        }
        ClauseText cleaned = ClauseText.clean(written.text());
        wordingPermission(cleaned).orThrow();
        return ((ClauseText.Clean) cleaned).text();
    }

    static Permission wordingPermission(ClauseText cleaned) {
        return switch (cleaned) {
            case ClauseText.Clean clean -> Permission.granted();
            case ClauseText.Unusable unusable ->
                Permission.refused(
                        "PRO-2", Translations.key("proposals.refused.text.", unusable.problem()), unusable.at());
        };
    }

    /** PRO-2: it changes something, where it can be changed, and says why. */
    static void complete(Ground ground, Proposal ready) {
        switch (ready.wish()) {
            case Wish.Edit edit -> {
                String now = ground.text(ready.language(), edit.clause());
                ProposalPolicy.isComplete(now, edit.text(), ready.rationale()).orThrow();
            }
            case Wish.Insert insert -> ProposalPolicy.hasWords(insert.text()).orThrow();
            case Wish.Delete delete -> {
                // a deletion asks for nothing else
            }
            case Wish.Move move -> {
                ground.fitsThere(ready).orThrow();
                ProposalPolicy.movesSomewhere(ground.changesNothing(ready)).orThrow();
            }
        }
        ground.fitsThere(ready).orThrow();
        ProposalPolicy.hasReason(ready.rationale()).orThrow();
    }
}
