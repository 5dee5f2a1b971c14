package org.accord.discussion;

import java.util.regex.Pattern;
import org.accord.assemblies.AssemblyStanding;
import org.accord.assemblies.Participation;
import org.accord.kernel.Face;
import org.accord.kernel.Permission;
import org.accord.kernel.PlainText;
import org.accord.organisations.Power;
import org.accord.organisations.Standing;

/** Who may comment, and what. */
final class CommentPolicy {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    private CommentPolicy() {}

    /** ACT-4: as oneself, by one's mode in this very assembly; for an organisation, by a mandate to speak (MAN-1). */
    static Permission mayComment(Standing standing, AssemblyStanding place) {
        return switch (standing.face()) {
            case Face.Own own -> asOneself(standing, place);
            case Face.Organisation organisation -> standing.permission(Power.SPEAK);
        };
    }

    static Permission mayBe(String text, String language) {
        return PlainText.fits(text, Discussion.LONGEST)
                .and(Permission.when(LANGUAGE.matcher(language).matches(), "PLAIN-1", "discussion.refused.language"));
    }

    private static Permission asOneself(Standing standing, AssemblyStanding place) {
        if (standing.person() == null) {
            return Permission.refused("AUTH-1", "kernel.refused.sign-in");
        }
        if (place.facilitator() || place.mode() == Participation.COMMENTS) {
            return Permission.granted();
        }
        return place.mode() == Participation.READ_ONLY
                ? Permission.refused("ACT-4", "discussion.refused.read-only")
                : Permission.refused("ACT-2", "discussion.refused.not-joined");
    }
}
