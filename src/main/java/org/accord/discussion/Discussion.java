package org.accord.discussion;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.accord.assemblies.Assemblies;
import org.accord.assemblies.AssemblyId;
import org.accord.assemblies.AssemblyStanding;
import org.accord.assemblies.agenda.Agendas;
import org.accord.discussion.CommentRepository.Entry;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.NotFound;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Permission;
import org.accord.kernel.PersonId;
import org.accord.kernel.PlainText;
import org.accord.kernel.Thing;
import org.accord.organisations.FaceRow;
import org.accord.organisations.Mandates;
import org.accord.organisations.OrganisationLabel;
import org.accord.organisations.Organisations;
import org.accord.organisations.Power;
import org.accord.people.People;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Comments on a place, in an assembly. A place is a name, {@code clause} or {@code proposal} with its id; what stands
 * there is not known here, so whoever shows a thread must first have shown its place to the same actor.
 */
@Service
@Transactional
public class Discussion {

    /** How many comments a page of a thread holds. */
    public static final int PAGE = 50;

    /** The longest comment, in characters. */
    public static final int LONGEST = 5000;

    private final CommentRepository repository;
    private final Assemblies assemblies;
    private final Agendas agendas;
    private final Mandates mandates;
    private final Organisations organisations;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Discussion(
            CommentRepository repository,
            Assemblies assemblies,
            Agendas agendas,
            Mandates mandates,
            Organisations organisations,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.assemblies = assemblies;
        this.agendas = agendas;
        this.mandates = mandates;
        this.organisations = organisations;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Comments on a place: as oneself where one takes part with comments (ACT-4) and no open item of the agenda narrows the
     * place to reading (ACT-3), or facilitates; or for an organisation by a mandate to speak (MAN-1).
     *
     * @param text 1 to 5,000 characters; plain, whatever it looks like
     * @param language the tag of the language that it is written in
     */
    public CommentId comment(
            Actor actor, Face face, AssemblyId assembly, Thing place, CommentKind kind, String text, String language) {
        AssemblyStanding standing = assemblies.standing(actor, assembly);
        String plain = PlainText.lines(text);
        CommentPolicy.mayComment(mandates.standing(actor, face), standing, agendas.about(actor, assembly, place))
                .and(CommentPolicy.mayBe(plain, language))
                .orThrow();
        Entry comment = new Entry(
                CommentId.next(),
                actor.person(),
                face instanceof Face.Organisation organisation ? organisation.id() : null,
                kind,
                plain,
                language,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                false);
        repository.add(comment, assembly, place);
        events.publishEvent(new CommentMade(actor, face, comment.id(), assembly, place));
        return comment.id();
    }

    /** The newest comments on a place in an assembly that this actor may enter, and what the actor may add. */
    @Transactional(readOnly = true)
    public ThreadPage thread(Actor actor, AssemblyId assembly, Thing place) {
        AssemblyStanding standing = assemblies.standing(actor, assembly);
        return page(actor, standing, place, repository.newest(assembly, place, PAGE + 1));
    }

    /** As {@link #thread}, but those before that comment; under another place or assembly there is no such comment. */
    @Transactional(readOnly = true)
    public ThreadPage older(Actor actor, AssemblyId assembly, Thing place, CommentId before) {
        AssemblyStanding standing = assemblies.standing(actor, assembly);
        return page(
                actor,
                standing,
                place,
                repository.before(
                        assembly,
                        place,
                        repository.madeAt(assembly, place, before).orElseThrow(() -> new NotFound("comment")),
                        before,
                        PAGE + 1));
    }

    /** How many comments each place has in the assemblies that this actor may enter. */
    @Transactional(readOnly = true)
    public Map<Thing, Integer> counts(Actor actor, Collection<Thing> places) {
        Map<Thing, Integer> counts = new LinkedHashMap<>();
        places.forEach(place -> counts.put(place, 0));
        Set<AssemblyId> entered = assemblies.entered(actor);
        Map<String, List<UUID>> byKind = counts.keySet().stream()
                .collect(Collectors.groupingBy(Thing::kind, Collectors.mapping(Thing::id, Collectors.toList())));
        byKind.forEach((kind, ids) ->
                repository.counts(entered, kind, ids).forEach((id, count) -> counts.put(new Thing(kind, id), count)));
        return counts;
    }

    private ThreadPage page(Actor actor, AssemblyStanding standing, Thing place, List<Entry> found) {
        List<Entry> entries = found.subList(0, Math.min(PAGE, found.size()));
        Permission asOneself = CommentPolicy.mayComment(
                mandates.standing(actor, Face.own()), standing, agendas.about(actor, standing.assembly(), place));
        return new ThreadPage(
                rows(actor, standing, entries),
                repository.countIn(standing.assembly(), place),
                found.size() > PAGE,
                speakers(actor, asOneself),
                asOneself);
    }

    private List<CommentRow> rows(Actor actor, AssemblyStanding standing, List<Entry> entries) {
        Map<PersonId, String> pseudonyms = people.pseudonyms(
                actor,
                entries.stream()
                        .filter(entry -> entry.organisation() == null)
                        .map(Entry::person)
                        .collect(Collectors.toSet()));
        Map<OrganisationId, OrganisationLabel> labels = organisations.labels(
                actor,
                entries.stream()
                        .map(Entry::organisation)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                standing.facilitator());
        return entries.stream()
                .map(entry -> new CommentRow(
                        entry.id(),
                        author(entry, pseudonyms, labels),
                        entry.kind(),
                        entry.text(),
                        entry.language(),
                        entry.madeAt(),
                        isOwnWording(actor, entry) ? entry.named() : null))
                .toList();
    }

    private static boolean isOwnWording(Actor actor, Entry entry) {
        return entry.isOwnWording()
                && actor instanceof Actor.Person person
                && person.id().equals(entry.person());
    }

    private static Author author(
            Entry entry, Map<PersonId, String> pseudonyms, Map<OrganisationId, OrganisationLabel> labels) {
        OrganisationId organisation = entry.organisation();
        return organisation == null
                ? new Author.Person(pseudonyms.get(entry.person()))
                : new Author.Organisation(Objects.requireNonNull(labels.get(organisation), "label"));
    }

    private List<Speaker> speakers(Actor actor, Permission asOneself) {
        List<Speaker> speakers = new ArrayList<>();
        if (asOneself.isGranted()) {
            speakers.add(new Speaker(Face.own(), people.me(actor).pseudonym()));
        }
        for (FaceRow face : mandates.faces(actor)) {
            if (face.powers().contains(Power.SPEAK)) {
                speakers.add(new Speaker(Face.of(face.organisation()), face.name()));
            }
        }
        return speakers;
    }
}
