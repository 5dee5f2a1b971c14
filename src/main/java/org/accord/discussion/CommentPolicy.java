package org.accord.discussion;

import java.util.List;
import java.util.regex.Pattern;
import org.accord.assemblies.AssemblyStanding;
import org.accord.assemblies.Participation;
import org.accord.assemblies.agenda.AgendaItem;
import org.accord.kernel.Face;
import org.accord.kernel.Permission;
import org.accord.kernel.PlainText;
import org.accord.organisations.Power;
import org.accord.organisations.Standing;

/** Who may comment, and what. */
final class CommentPolicy {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    private CommentPolicy() {}

    /**
     * ACT-4: as oneself, by one's mode in this very assembly, or the narrower one of an open item of its agenda (ACT-3); for
     * an organisation, by a mandate to speak (MAN-1).
     *
     * @param items the open items that are about what is commented on
     */
    static Permission mayComment(Standing standing, AssemblyStanding place, List<AgendaItem> items) {
        return switch (standing.face()) {
            case Face.Own own -> asOneself(standing, place, items);
            case Face.Organisation organisation -> standing.permission(Power.SPEAK);
        };
    }

    static Permission mayBe(String text, String language) {
        return PlainText.fits(text, Discussion.LONGEST)
                .and(Permission.when(LANGUAGE.matcher(language).matches(), "PLAIN-1", "discussion.refused.language"));
    }

    private static Permission asOneself(Standing standing, AssemblyStanding place, List<AgendaItem> items) {
        if (standing.person() == null) {
            return Permission.refused("AUTH-1", "kernel.refused.sign-in");
        }
        Participation mode = place.mode();
        if (place.facilitator()) {
            return Permission.granted();
        }
        if (mode == null) {
            return Permission.refused("ACT-2", "discussion.refused.not-joined");
        }
        return mode == Participation.READ_ONLY
                ? Permission.refused("ACT-4", "discussion.refused.read-only")
                : items.stream()
                        .filter(item -> mode.narrowedBy(item.participation()) == Participation.READ_ONLY)
                        .findFirst()
                        .map(item -> Permission.refused("ACT-3", "discussion.refused.agenda", item.title()))
                        .orElseGet(Permission::granted);
    }
}
