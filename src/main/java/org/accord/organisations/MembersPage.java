package org.accord.organisations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of members: those whose names the viewer may read (ELI-11), by name; for a search, by the word that
 * begins as was typed, and then by name.
 *
 * @param next where the next page begins; null where there is none
 */
public record MembersPage(List<MemberRow> rows, @Nullable Place next) {

    /**
     * A place in the order of the list, to go on from.
     *
     * @param word the word that was found; empty in the list of all
     */
    public record Place(String word, String name) {}

    public MembersPage {
        rows = List.copyOf(rows);
    }
}
