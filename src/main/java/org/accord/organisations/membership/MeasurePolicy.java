package org.accord.organisations.membership;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.accord.kernel.Actor;
import org.accord.kernel.Permission;
import org.accord.kernel.PersonId;
import org.accord.kernel.PlainText;
import org.accord.organisations.OrganisationStatus;
import org.accord.organisations.membership.MeasureRepository.Voice;
import org.accord.organisations.screening.RefusalReason;
import org.jspecify.annotations.Nullable;

/** Who may do what about a membership (ELI-6 to ELI-8). */
final class MeasurePolicy {

    /** How long a measure can be appealed (ELI-8). */
    static final Duration APPEAL = Duration.ofDays(30);

    /** How many who agree decide (ELI-7). */
    static final int ENOUGH = 2;

    private static final int LONGEST = 2000;

    private MeasurePolicy() {}

    /**
     * Somebody before a member.
     *
     * @param screener whether they hold that office now
     * @param actsForIt whether they hold a mandate of it
     * @param given whether they gave their voice in this sitting
     * @param decided whether they gave it when the measure was decided
     */
    record Screener(boolean screener, boolean actsForIt, boolean given, boolean decided) {

        /** A screener, by what was said of the measure. */
        static Screener before(Measure measure, PersonId person, List<Voice> voices, boolean actsForIt) {
            List<Voice> own = voices.stream()
                    .filter(voice -> voice.person().equals(person))
                    .toList();
            return new Screener(
                    true,
                    actsForIt,
                    own.stream().anyMatch(voice -> voice.sitting() == measure.sitting()),
                    own.stream().anyMatch(voice -> voice.sitting() == 1));
        }
    }

    static Permission mayScreen(boolean screener) {
        return Permission.when(screener, "ELI-7", "organisations.screening.refused.not-screener");
    }

    private static Permission impartial(Screener who) {
        return mayScreen(who.screener())
                .and(Permission.when(!who.actsForIt(), "ELI-7", "organisations.measure.refused.partial"));
    }

    /** ELI-6, ELI-7. */
    static Permission mayPropose(Screener who, MeasureStep step, OrganisationStatus status) {
        return impartial(who)
                .and(
                        switch (step) {
                            case SUSPEND ->
                                Permission.when(
                                        status == OrganisationStatus.ADMITTED,
                                        "ELI-6",
                                        "organisations.measure.refused.not-admitted");
                            case REMOVE ->
                                Permission.when(
                                        status == OrganisationStatus.ADMITTED || status == OrganisationStatus.SUSPENDED,
                                        "ELI-6",
                                        "organisations.measure.refused.no-member");
                            case READMIT ->
                                Permission.when(
                                        status == OrganisationStatus.SUSPENDED,
                                        "ELI-6",
                                        "organisations.refused.not-suspended");
                        });
    }

    /** ELI-8: what takes a membership away has a reason, and words that explain it; what gives it back needs none. */
    static Permission mayReason(MeasureStep step, @Nullable RefusalReason reason, String words) {
        return step == MeasureStep.READMIT
                ? PlainText.fitsOrEmpty(words, LONGEST)
                : Permission.when(reason != null, "ELI-8", "organisations.measure.refused.no-reason")
                        .and(Permission.when(!words.isBlank(), "ELI-8", "organisations.measure.refused.no-words"))
                        .and(PlainText.fits(words, LONGEST));
    }

    /** ELI-7: once a sitting; ELI-8: on appeal only who did not decide. */
    static Permission maySay(Measure measure, Screener who) {
        return impartial(who)
                .and(Permission.when(measure.isOpen(), "ELI-6", "organisations.measure.refused.over"))
                .and(Permission.when(!who.given(), "ELI-7", "organisations.screening.refused.given"))
                .and(Permission.when(
                        measure.state() != MeasureState.APPEALED || !who.decided(),
                        "ELI-8",
                        "organisations.screening.refused.decided-before"));
    }

    /** ELI-8: who coordinates the organisation, for 30 days; a suspended one's people otherwise only read (MAN-1). */
    static Permission mayAppeal(Measure measure, boolean coordinates, Instant now) {
        return Permission.when(coordinates, "MAN-3", "organisations.refused.not-coordinator")
                .and(Permission.when(
                        measure.isAgainst() && measure.state() == MeasureState.TAKEN,
                        "ELI-6",
                        "organisations.measure.refused.no-appeal"))
                .and(Permission.when(
                        !now.isAfter(appealUntil(measure)),
                        "ELI-8",
                        "organisations.measure.refused.appeal-late",
                        appealUntil(measure)));
    }

    static Instant appealUntil(Measure measure) {
        return measure.changedAt().plus(APPEAL);
    }

    /** What time does, the platform does. */
    static Permission mayCarryOut(Actor actor) {
        return Permission.when(actor instanceof Actor.Platform, "ELI-7", "organisations.refused.screening");
    }

    static Permission maySayWhy(String grounds) {
        return PlainText.fits(grounds, LONGEST);
    }
}
