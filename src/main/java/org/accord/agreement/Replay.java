package org.accord.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.accord.text.Amendment;
import org.accord.text.AmendmentId;
import org.accord.text.ClauseId;
import org.accord.text.History;
import org.accord.text.Operation;
import org.accord.text.Version;

/**
 * What was adopted, made again from a version on, as it shows in one language (TXT-4). The agreement counts the revisions of a clause in
 * every language; here only the words of one are seen, so each operation is addressed to the revision that the clause has in the replay.
 */
final class Replay {

    private Replay() {}

    static History of(Version first, List<Adopted> adopted, String language) {
        History history = History.of(first, List.of());
        for (Adopted one : adopted) {
            List<Operation> operations = new ArrayList<>();
            for (Operation operation : one.operations()) {
                boolean shows = one.language() == null
                        || one.language().equals(language)
                        || !(operation instanceof Operation.Edit);
                if (shows) {
                    operations.add(addressed(operation, history.newest()));
                }
            }
            history = history.adopt(new Amendment(new AmendmentId(one.cause()), operations, Set.of()));
        }
        return history;
    }

    private static Operation addressed(Operation operation, Version now) {
        return switch (operation) {
            case Operation.Edit(ClauseId clause, int _, String text) ->
                new Operation.Edit(clause, revision(now, clause), text);
            case Operation.Insert insert -> insert;
            case Operation.Delete(ClauseId clause, int _) -> new Operation.Delete(clause, revision(now, clause));
            case Operation.Move(ClauseId clause, int _, var place) ->
                new Operation.Move(clause, revision(now, clause), place);
            case Operation.Split(ClauseId clause, int _, var parts) ->
                new Operation.Split(clause, revision(now, clause), parts);
            case Operation.Join(ClauseId clause, int _, ClauseId second, int _, String text) ->
                new Operation.Join(clause, revision(now, clause), second, revision(now, second), text);
        };
    }

    private static int revision(Version version, ClauseId clause) {
        return version.revisions().getOrDefault(clause, 0);
    }
}
