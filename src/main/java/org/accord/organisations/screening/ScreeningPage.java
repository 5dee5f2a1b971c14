package org.accord.organisations.screening;

import java.time.Instant;
import java.util.List;
import org.accord.kernel.Permission;
import org.accord.organisations.Listing;
import org.accord.organisations.OrganisationKind;
import org.accord.organisations.OrganisationLabel;
import org.accord.organisations.Scale;
import org.jspecify.annotations.Nullable;

/**
 * One application as a reviewer sees it, with what this reviewer may do now and why not. The contact is not here: questions
 * go through the house (PRI-3).
 *
 * @param version to give back with the next act
 * @param language in which the applicant reads letters: write to them in it
 * @param boundary whether it is of a kind that is never decided without a question (ELI-10)
 * @param unreadable whether its contact cannot be read, so that nobody can be written to
 * @param refusedBefore why an application of that name was refused once; null where none was (PRI-6)
 * @param verdicts of this sitting; empty until one has given one’s own or all is decided (ELI-7)
 * @param given how many were given
 */
public record ScreeningPage(
        ApplicationId id,
        int version,
        String name,
        OrganisationKind kind,
        Tie tie,
        Scale scale,
        String region,
        String languages,
        String language,
        Listing listing,
        String about,
        ApplicationState state,
        @Nullable Instant commentsUntil,
        boolean boundary,
        boolean unreadable,
        @Nullable RefusalReason refusedBefore,
        List<Member> members,
        List<Resemblance> alike,
        List<Step> steps,
        List<Verdict> verdicts,
        int given,
        List<Note> notes,
        List<Comment> comments,
        Permission mayTake,
        Permission mayAsk,
        Permission mayResume,
        Permission mayRefuse,
        Permission mayAdmit) {

    /**
     * A member that the application names.
     *
     * @param known whether there is a member of that name
     */
    public record Member(Relation relation, String name, boolean known) {}

    public record Verdict(
            String reviewer,
            Opinion opinion,
            @Nullable RefusalReason reason,
            @Nullable String words) {}

    public record Note(String reviewer, String text, Instant at) {}

    public record Comment(OrganisationLabel organisation, String text, Instant at) {}

    public ScreeningPage {
        members = List.copyOf(members);
        alike = List.copyOf(alike);
        steps = List.copyOf(steps);
        verdicts = List.copyOf(verdicts);
        notes = List.copyOf(notes);
        comments = List.copyOf(comments);
    }
}
