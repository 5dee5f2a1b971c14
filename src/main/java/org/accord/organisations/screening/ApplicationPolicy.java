package org.accord.organisations.screening;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.accord.kernel.Permission;
import org.accord.kernel.PlainText;
import org.accord.kernel.Translations;
import org.accord.organisations.OrganisationKind;
import org.jspecify.annotations.Nullable;

/** What an applicant may send, and what they may do with it afterwards. */
final class ApplicationPolicy {

    /** How long a refusal can be appealed (ELI-8). */
    static final Duration APPEAL = Duration.ofDays(30);

    /** The most members that an application names in each relation. */
    static final int MEMBERS = 5;

    /** Nobody fills the form in within this time: a person who is told so sends it again. */
    static final Duration QUICKEST = Duration.ofSeconds(4);

    private ApplicationPolicy() {}

    /** Why such an organisation can never be admitted (ELI-1); null where it can. */
    static @Nullable RefusalReason excluded(OrganisationKind kind) {
        return switch (kind) {
            case POLITICAL_PARTY -> RefusalReason.POLITICAL_PARTY;
            case CHURCH -> RefusalReason.CHURCH;
            case COMMERCIAL_COMPANY -> RefusalReason.COMMERCIAL;
            default -> null;
        };
    }

    /** ELI-10: of these nothing is decided before a question is answered. */
    static boolean boundary(OrganisationKind kind, Tie tie) {
        return kind == OrganisationKind.COOPERATIVE || tie != Tie.NONE;
    }

    /**
     * ELI-1, ELI-5: a name of its own, somebody who answers for it, and the declarations. Scale is asked for and decides
     * nothing (ELI-3). A party, a church and a company need declare nothing: what they say of themselves is enough.
     */
    static Permission mayApply(NewApplication form) {
        return visible(form.name(), 200, "organisations.join.refused.no-name")
                .and(visible(form.contact(), 100, "organisations.join.refused.no-contact"))
                .and(PlainText.fitsName(form.region(), 100))
                .and(PlainText.fitsOrEmpty(form.languages(), 200))
                .and(PlainText.fitsOrEmpty(form.about(), 2000))
                .and(names(form.recommenders()))
                .and(names(form.related()))
                .and(Permission.when(
                        Translations.LANGUAGES.contains(form.language()),
                        "PRI-2",
                        "organisations.join.refused.language"))
                .and(Permission.when(
                        excluded(form.kind()) != null || form.declarations().equals(EnumSet.allOf(Declaration.class)),
                        "ELI-1",
                        "organisations.join.refused.declarations"));
    }

    private static Permission visible(String name, int most, String missing) {
        return name.isBlank() ? Permission.refused("ELI-5", missing) : PlainText.fitsName(name, most);
    }

    private static Permission names(List<String> names) {
        Permission all =
                Permission.when(names.size() <= MEMBERS, "ELI-7", "organisations.join.refused.members", MEMBERS);
        for (String name : names) {
            all = all.and(PlainText.fitsName(name, 200));
        }
        return all;
    }

    /** RATE-03: what a person does not fill in is empty, and a person takes a moment. */
    static Permission isPerson(String trap, Instant opened, Instant now) {
        return Permission.when(trap.isEmpty(), "RATE-03", "organisations.join.refused.trap")
                .and(Permission.when(
                        !now.isBefore(opened.plus(QUICKEST)), "RATE-03", "organisations.join.refused.quick"));
    }

    static Permission mayAnswer(Application application) {
        return in(application, Progress.NeedsInfo.class, "organisations.join.refused.no-question");
    }

    static Permission mayWithdraw(Application application) {
        return in(application, Progress.Withdrawable.class, "organisations.join.refused.ended");
    }

    /** ELI-8: for 30 days. */
    static Permission mayAppeal(Application application, Instant now) {
        return in(application, Progress.Refused.class, "organisations.join.refused.not-refused")
                .and(Permission.when(
                        !now.isAfter(appealUntil(application)),
                        "ELI-8",
                        "organisations.join.refused.appeal-late",
                        appealUntil(application)));
    }

    /** MAN-3: once somebody coordinates the member, they invite, and nobody else does. */
    static Permission mayInviteAgain(Application application, boolean coordinated) {
        return in(application, Progress.Admitted.class, "organisations.join.refused.not-admitted")
                .and(Permission.when(!coordinated, "MAN-3", "organisations.join.refused.coordinated"));
    }

    static Instant appealUntil(Application application) {
        return application.changedAt().plus(APPEAL);
    }

    /** Words that the other side reads: some, and no more than 2,000 characters. */
    static Permission maySay(String words) {
        return PlainText.fits(words, 2000);
    }

    private static Permission in(Application application, Class<? extends Progress> state, String otherwise) {
        return Permission.when(state.isInstance(application.progress()), "ELI-6", otherwise);
    }
}
