package org.accord.discussion;

import java.util.List;
import org.accord.kernel.Permission;

/**
 * What was said about a place in one assembly, newest first, and what the viewer may add.
 *
 * @param count how many comments there are in all
 * @param older whether there are more before the last of these rows
 * @param speakers the faces that the viewer may comment behind; none where they may not comment
 * @param asOneself whether they may as themselves, and why not
 */
public record ThreadPage(
        List<CommentRow> rows, int count, boolean older, List<Speaker> speakers, Permission asOneself) {

    public ThreadPage {
        rows = List.copyOf(rows);
        speakers = List.copyOf(speakers);
    }
}
