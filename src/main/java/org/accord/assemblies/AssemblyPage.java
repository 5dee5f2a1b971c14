package org.accord.assemblies;

import java.util.List;
import org.accord.kernel.Permission;
import org.accord.organisations.FaceRow;

/**
 * One assembly as one viewer sees it, with what they may do.
 *
 * @param standing what the viewer is here
 * @param faces the organisations that the viewer may act for
 * @param readers how many people take part by reading
 * @param commenters how many people take part with comments
 * @param organisations how many organisations are admitted
 * @param facilitators pseudonyms of those who facilitate here
 * @param participants the first of those who take part, for facilitators of this assembly only; else empty (PRI-4)
 */
public record AssemblyPage(
        AssemblyId id,
        AssemblyKind kind,
        boolean open,
        String name,
        String purpose,
        AssemblyStanding standing,
        List<FaceRow> faces,
        int readers,
        int commenters,
        int organisations,
        List<String> facilitators,
        ParticipantsPage participants,
        Permission join,
        Permission leave) {

    public AssemblyPage {
        faces = List.copyOf(faces);
        facilitators = List.copyOf(facilitators);
    }
}
