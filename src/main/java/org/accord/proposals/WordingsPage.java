package org.accord.proposals;

import java.util.List;
import java.util.Map;
import org.accord.discussion.CommentId;
import org.accord.organisations.FaceRow;

/**
 * What became of the suggested wordings of one thread, and for whom this actor may take one up (ACT-6).
 *
 * @param faces the organisations that this actor may take up a wording for; none where there is nothing to be reworded
 * @param takenUp by wording, in the order of the proposals' numbers; a wording that nobody took up is left out
 */
public record WordingsPage(List<FaceRow> faces, Map<CommentId, List<TakenUp>> takenUp) {

    public WordingsPage {
        faces = List.copyOf(faces);
        takenUp = Map.copyOf(takenUp);
    }
}
