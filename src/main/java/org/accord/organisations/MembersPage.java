package org.accord.organisations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of members, by name: those whose names the viewer may read (ELI-11).
 *
 * @param next where the next page begins; null where there is none
 */
public record MembersPage(List<MemberRow> rows, @Nullable Place next) {

    /** A place in the order of names, to go on from. */
    public record Place(String name) {}

    public MembersPage {
        rows = List.copyOf(rows);
    }
}
