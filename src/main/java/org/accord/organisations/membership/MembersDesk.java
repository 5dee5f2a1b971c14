package org.accord.organisations.membership;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.kernel.Actor;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.PersonId;
import org.accord.kernel.PlainText;
import org.accord.organisations.OrganisationStatus;
import org.accord.organisations.Organisations;
import org.accord.organisations.membership.MeasurePolicy.Screener;
import org.accord.organisations.membership.MeasureRepository.Member;
import org.accord.organisations.membership.MeasureRepository.Voice;
import org.accord.people.Role;
import org.accord.people.Roles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What screeners read of members: the measures that wait for voices, and whom one can be proposed about (ELI-7). */
@Service
@Transactional(readOnly = true)
public class MembersDesk {

    /** How many members a search finds at most. */
    public static final int MOST = 50;

    /** Screeners read every name, as they admitted it (ELI-11). */
    private static final Actor HOUSE = new Actor.Platform("screening");

    private final MeasureRepository repository;
    private final Organisations organisations;
    private final Roles roles;
    private final Clock clock;

    MembersDesk(MeasureRepository repository, Organisations organisations, Roles roles, Clock clock) {
        this.repository = repository;
        this.organisations = organisations;
        this.roles = roles;
        this.clock = clock;
    }

    /** The measures that wait for voices, the oldest first. A fixed number of queries. */
    public List<MeasureRow> waiting(Actor actor) {
        PersonId person = screener(actor);
        Instant now = clock.instant();
        List<Measure> waiting = repository.in(MeasureState.PROPOSED, MeasureState.APPEALED);
        Map<OrganisationId, Member> members =
                byId(waiting.stream().map(Measure::organisation).collect(Collectors.toSet()));
        Map<MeasureId, List<Voice>> voices =
                repository.voices(waiting.stream().map(Measure::id).toList());
        Set<OrganisationId> own = repository.actsFor(person, now);
        return waiting.stream()
                .map(measure -> row(
                        measure,
                        Objects.requireNonNull(members.get(measure.organisation())),
                        voices.getOrDefault(measure.id(), List.of()),
                        person,
                        own.contains(measure.organisation())))
                .toList();
    }

    /**
     * The members, and the suspended ones before them, about whom something can be proposed, by name; at most {@link #MOST}.
     *
     * @param beginnings of words of the name; empty for all
     */
    public List<MembersDesk.Candidate> called(Actor actor, String beginnings) {
        screener(actor);
        String typed = PlainText.line(beginnings).toLowerCase(Locale.ROOT);
        List<OrganisationId> found = organisations.members(HOUSE, beginnings, null).rows().stream()
                .map(row -> row.label().id())
                .toList();
        Map<OrganisationId, Member> members = byId(Set.copyOf(found));
        return Stream.concat(
                        repository.suspended().stream()
                                .filter(member ->
                                        member.name().toLowerCase(Locale.ROOT).contains(typed)),
                        found.stream().map(members::get).filter(Objects::nonNull))
                .limit(MOST)
                .map(member -> new Candidate(member.id(), member.name(), member.status(), member.language()))
                .toList();
    }

    /** A member, or a suspended one. */
    public record Candidate(OrganisationId id, String name, OrganisationStatus status, String language) {}

    private Map<OrganisationId, Member> byId(Set<OrganisationId> ids) {
        return repository.members(ids).stream().collect(Collectors.toMap(Member::id, Function.identity()));
    }

    private static MeasureRow row(
            Measure measure, Member member, List<Voice> voices, PersonId person, boolean actsForIt) {
        return new MeasureRow(
                measure.id(),
                measure.version(),
                member.name(),
                member.language(),
                measure.step(),
                measure.reason(),
                measure.words(),
                measure.state(),
                measure.changedAt(),
                measure.grounds(),
                (int) voices.stream()
                        .filter(voice -> voice.sitting() == measure.sitting())
                        .count(),
                MeasurePolicy.maySay(measure, Screener.before(measure, person, voices, actsForIt)));
    }

    /** AUTHZ-03: who does not screen learns nothing. */
    private PersonId screener(Actor actor) {
        MeasurePolicy.mayScreen(roles.holds(actor, Role.SCREENER)).orThrow();
        return actor.person();
    }
}
