package org.accord.organisations.membership;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.NotFound;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.PersonId;
import org.accord.kernel.PlainText;
import org.accord.kernel.Stale;
import org.accord.kernel.Thing;
import org.accord.organisations.Mandates;
import org.accord.organisations.OrganisationLeft;
import org.accord.organisations.OrganisationStatus;
import org.accord.organisations.Organisations;
import org.accord.organisations.Power;
import org.accord.organisations.membership.MeasurePolicy.Screener;
import org.accord.organisations.membership.MeasureRepository.Member;
import org.accord.organisations.screening.RefusalReason;
import org.accord.people.Role;
import org.accord.people.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Suspending a member, removing it, admitting it again (ELI-6, ELI-8).
 *
 * <p>The rules leave open who decides this. Here the same people do who decide on admission, and in the same way: one
 * screener proposes a measure with its reason, and it is taken when a second one agrees; two who do not agree drop it
 * (ELI-7). So nobody suspends alone, and administrators and facilitators not at all. Who acts for the organisation is
 * barred, and an appeal is heard by people who did not decide.
 *
 * <p>ELI-6 knows no way back from REMOVED, and ELI-8 lets a removal be appealed. Both hold because a removal suspends at
 * once and removes only when it can no longer be appealed, or the appeal was turned down.
 */
@Service
@Transactional
public class Membership {

    /** What open pages look at that show measures. */
    public static final Thing MEASURES = new Thing("measures", new UUID(0, 0));

    private static final Actor HOUSE = new Actor.Platform("screening");

    private final MeasureRepository repository;
    private final Organisations organisations;
    private final Mandates mandates;
    private final MeasureLetters letters;
    private final Roles roles;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Membership(
            MeasureRepository repository,
            Organisations organisations,
            Mandates mandates,
            MeasureLetters letters,
            Roles roles,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.organisations = organisations;
        this.mandates = mandates;
        this.letters = letters;
        this.roles = roles;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Proposes a measure; its proposer agrees with it. Stale where another about the same member waits.
     *
     * @param reason why; null only to admit again (ELI-8)
     * @param typed what the organisation is told, in its language
     */
    public MeasureId propose(
            Actor actor, OrganisationId organisation, MeasureStep step, @Nullable RefusalReason reason, String typed) {
        PersonId person = screener(actor);
        Member member = repository.lock(organisation).orElseThrow(() -> new NotFound("organisation"));
        String words = PlainText.lines(typed);
        boolean acts = repository.actsFor(person, organisation, now());
        MeasurePolicy.mayPropose(new Screener(true, acts, false, false), step, member.status())
                .and(MeasurePolicy.mayReason(step, reason, words))
                .orThrow();
        Instant now = now();
        Measure measure = new Measure(
                MeasureId.next(),
                organisation,
                step,
                step == MeasureStep.READMIT ? null : reason,
                words.isEmpty() ? null : words,
                now,
                MeasureState.PROPOSED,
                1,
                1,
                now,
                null);
        if (!repository.add(measure, person) || !repository.say(measure, person, true, now)) {
            throw new Stale("measure");
        }
        tell(actor, Face.own(), measure, MeasureState.PROPOSED);
        return measure.id();
    }

    /**
     * Gives one's voice on a measure, or on the appeal against it; the second that agrees with another decides.
     *
     * @param agrees whether the measure is right
     * @return where the measure stands by now
     */
    public MeasureState say(Actor actor, MeasureId id, int version, boolean agrees) {
        PersonId person = screener(actor);
        Measure measure = seen(id, version);
        MeasurePolicy.maySay(measure, before(measure, person)).orThrow();
        if (!repository.say(measure, person, agrees, now())) {
            throw new Stale("measure");
        }
        events.publishEvent(new VoiceGiven(actor, id));
        long alike = repository.voices(id).stream()
                .filter(voice -> voice.sitting() == measure.sitting() && voice.agrees() == agrees)
                .count();
        if (alike < MeasurePolicy.ENOUGH) {
            return measure.state();
        }
        boolean appealed = measure.state() == MeasureState.APPEALED;
        MeasureState to = appealed
                ? agrees ? MeasureState.UPHELD : MeasureState.OVERTURNED
                : agrees ? MeasureState.TAKEN : MeasureState.DROPPED;
        if (to == MeasureState.TAKEN) {
            // the newer measure is what stands now, with an appeal of its own
            close(measure.organisation(), MeasureState.TAKEN, MeasureState.APPEALED, MeasureState.UPHELD);
        }
        move(actor, measure, to);
        follow(measure, to);
        return to;
    }

    /** What a decided measure does to the membership, and whom it is told. */
    private void follow(Measure measure, MeasureState to) {
        Member member = repository.lock(measure.organisation()).orElseThrow(() -> new NotFound("organisation"));
        RefusalReason reason = measure.reason();
        switch (to) {
            case TAKEN -> {
                if (reason == null) {
                    organisations.readmit(HOUSE, member.id());
                } else if (member.status() == OrganisationStatus.ADMITTED) {
                    organisations.suspend(HOUSE, member.id(), reason);
                }
            }
            case UPHELD -> {
                if (measure.step() == MeasureStep.REMOVE && reason != null) {
                    organisations.remove(HOUSE, member.id(), reason);
                }
            }
            case OVERTURNED -> {
                close(member.id(), MeasureState.PROPOSED); // what others proposed, they thought of a suspended one
                organisations.readmit(HOUSE, member.id());
            }
            case PROPOSED, DROPPED, APPEALED, MOOT -> {
                return; // nothing has happened to the member, so nobody is written to
            }
        }
        letters.tell(member, measure, to);
    }

    /** Asks others to look again, by who coordinates the organisation; a suspended one's people may do that, too (ELI-8). */
    public void appeal(Actor actor, MeasureId id, int version, String typed) {
        Measure found = repository.find(id).orElseThrow(() -> new NotFound("measure"));
        Face face = Face.of(found.organisation());
        if (mandates.standing(actor, face).powers().isEmpty()) {
            throw new NotFound("measure");
        }
        Measure measure = seen(id, version);
        String grounds = PlainText.lines(typed);
        MeasurePolicy.mayAppeal(measure, coordinates(actor, measure.organisation()), now())
                .and(MeasurePolicy.maySayWhy(grounds))
                .orThrow();
        if (!repository.appeal(measure, actor.person(), grounds, now())) {
            throw new Stale("measure");
        }
        tell(actor, face, measure, MeasureState.APPEALED);
    }

    /** How the membership stands, for the organisation's own people; to others there is no such thing. */
    @Transactional(readOnly = true)
    public MembershipPage of(Actor actor, OrganisationId organisation) {
        if (mandates.standing(actor, Face.of(organisation)).powers().isEmpty()) {
            throw new NotFound("organisation");
        }
        Member member = repository.member(organisation).orElseThrow(() -> new NotFound("organisation"));
        return new MembershipPage(
                member.name(),
                member.status(),
                member.since(),
                member.reason(),
                repository.of(organisation, MeasureState.TAKEN, MeasureState.APPEALED, MeasureState.UPHELD).stream()
                        .filter(Measure::isAgainst)
                        .findFirst()
                        .map(measure -> standing(actor, measure, member))
                        .orElse(null),
                organisations.mayLeave(actor, organisation));
    }

    private MembershipPage.Standing standing(Actor actor, Measure measure, Member member) {
        boolean open = measure.state() == MeasureState.TAKEN && !now().isAfter(MeasurePolicy.appealUntil(measure));
        return new MembershipPage.Standing(
                measure.id(),
                measure.version(),
                measure.step(),
                measure.state(),
                measure.words(),
                member.language(),
                open ? MeasurePolicy.appealUntil(measure) : null,
                MeasurePolicy.mayAppeal(measure, coordinates(actor, member.id()), now()));
    }

    /** Removes whom nobody appealed for in time; for the platform's own task. */
    public void carryOut(Actor actor) {
        MeasurePolicy.mayCarryOut(actor).orThrow();
        for (Measure due : repository.unappealed(now().minus(MeasurePolicy.APPEAL))) {
            RefusalReason reason = due.reason();
            boolean suspended = repository
                    .lock(due.organisation())
                    .filter(member -> member.status() == OrganisationStatus.SUSPENDED)
                    .isPresent();
            if (suspended && reason != null) {
                close(due.organisation(), MeasureState.PROPOSED);
                organisations.remove(actor, due.organisation(), reason);
            }
        }
    }

    /** Whoever has left is not decided about any more. */
    @EventListener
    void left(OrganisationLeft event) {
        close(
                event.organisation(),
                MeasureState.PROPOSED,
                MeasureState.TAKEN,
                MeasureState.APPEALED,
                MeasureState.UPHELD);
    }

    private void close(OrganisationId organisation, MeasureState... states) {
        repository.of(organisation, states).forEach(measure -> move(HOUSE, measure, MeasureState.MOOT));
    }

    private void move(Actor actor, Measure measure, MeasureState to) {
        if (!repository.move(measure, to, now())) {
            throw new Stale("measure");
        }
        tell(actor, Face.own(), measure, to);
    }

    private void tell(Actor actor, Face face, Measure measure, MeasureState to) {
        events.publishEvent(new MeasureMoved(
                actor, face, measure.id(), measure.organisation(), measure.step(), to, measure.reason()));
    }

    /** The measure, while its member is held as it stands. */
    private Measure seen(MeasureId id, int version) {
        Measure found = repository.find(id).orElseThrow(() -> new NotFound("measure"));
        if (repository.lock(found.organisation()).isEmpty()) {
            throw new NotFound("organisation");
        }
        Measure measure = repository.find(id).orElseThrow(() -> new NotFound("measure"));
        if (measure.version() != version) {
            throw new Stale("measure");
        }
        return measure;
    }

    private Screener before(Measure measure, PersonId person) {
        return Screener.before(
                measure,
                person,
                repository.voices(measure.id()),
                repository.actsFor(person, measure.organisation(), now()));
    }

    private boolean coordinates(Actor actor, OrganisationId organisation) {
        return mandates.standing(actor, Face.of(organisation)).powers().contains(Power.COORDINATE);
    }

    /** AUTHZ-03: who does not screen learns nothing. */
    private PersonId screener(Actor actor) {
        MeasurePolicy.mayScreen(roles.holds(actor, Role.SCREENER)).orThrow();
        return actor.person();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
