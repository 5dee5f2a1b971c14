package org.accord.organisations.screening;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.kernel.Actor;
import org.accord.kernel.Ids;
import org.accord.kernel.NotFound;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.PersonId;
import org.accord.kernel.PlainText;
import org.accord.kernel.Stale;
import org.accord.kernel.Thing;
import org.accord.organisations.Binding;
import org.accord.organisations.Invitations;
import org.accord.organisations.OrganisationLabel;
import org.accord.organisations.Organisations;
import org.accord.organisations.Power;
import org.accord.organisations.Relations;
import org.accord.organisations.Terms;
import org.accord.organisations.screening.ScreeningPolicy.Reviewer;
import org.accord.people.Addresses;
import org.accord.people.Fingerprints;
import org.accord.people.People;
import org.accord.people.Role;
import org.accord.people.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deciding who becomes a member: two reviewers who agree, and a third where they do not (ELI-7). For screeners. */
@Service
@Transactional
public class Screening {

    /** What open pages look at that show many applications. */
    public static final Thing APPLICATIONS = new Thing("applications", new UUID(0, 0));

    /** How many lines a page of the queue has. */
    static final int LINES = 50;

    private static final Actor HOUSE = new Actor.Platform("screening");

    /** What whoever applied is invited to: all powers, until the organisation says otherwise. */
    static final Terms FIRST_COORDINATOR = new Terms(EnumSet.allOf(Power.class), Binding.FREE, null);

    private final ApplicationRepository applications;
    private final ReviewRepository reviews;
    private final PurgedRepository purged;
    private final ApplicationMoves moves;
    private final Organisations organisations;
    private final Relations relations;
    private final Invitations invitations;
    private final Roles roles;
    private final Addresses addresses;
    private final People people;
    private final Fingerprints fingerprints;
    private final ApplicationEventPublisher events;

    Screening(
            ApplicationRepository applications,
            ReviewRepository reviews,
            PurgedRepository purged,
            ApplicationMoves moves,
            Organisations organisations,
            Relations relations,
            Invitations invitations,
            Roles roles,
            Addresses addresses,
            People people,
            Fingerprints fingerprints,
            ApplicationEventPublisher events) {
        this.applications = applications;
        this.reviews = reviews;
        this.purged = purged;
        this.moves = moves;
        this.organisations = organisations;
        this.relations = relations;
        this.invitations = invitations;
        this.roles = roles;
        this.addresses = addresses;
        this.people = people;
        this.fingerprints = fingerprints;
        this.events = events;
    }

    /** An application, as open pages are told of it. */
    public static Thing thing(ApplicationId id) {
        return new Thing("application", id.value());
    }

    /** Whether this actor screens now. */
    @Transactional(readOnly = true)
    public boolean isScreener(Actor actor) {
        return roles.holds(actor, Role.SCREENER);
    }

    /** What is not decided yet, the oldest first; an application costs the same on every page. */
    @Transactional(readOnly = true)
    public QueuePage queue(Actor actor, QueuePage.@Nullable Place after) {
        PersonId reviewer = screener(actor);
        Instant now = moves.now();
        Predicate<String> own = addresses.ownership(actor);
        List<ReviewRepository.Waiting> found = reviews.waiting(reviewer, after, LINES + 1, now);
        List<QueuePage.Row> rows = found.stream()
                .limit(LINES)
                .map(waiting -> row(waiting, own, now))
                .toList();
        QueuePage.Row last = rows.isEmpty() ? null : rows.getLast();
        return new QueuePage(
                rows,
                last == null || found.size() <= LINES ? null : new QueuePage.Place(last.submittedAt(), last.id()));
    }

    private QueuePage.Row row(ReviewRepository.Waiting waiting, Predicate<String> own, Instant now) {
        Instant until = waiting.commentsUntil();
        boolean open = until != null && now.isBefore(until);
        byte[] contact = waiting.contact();
        Optional<Contact> opened = contact == null ? Optional.empty() : moves.opened(waiting.id(), contact);
        boolean unreadable = contact != null && opened.isEmpty();
        boolean mine = !unreadable
                && !waiting.actsForNamed()
                && opened.map(Contact::address).filter(own).isEmpty()
                && switch (waiting.state()) {
                    case SUBMITTED -> true;
                    case IN_REVIEW -> !waiting.given() && !open;
                    case APPEALED -> !waiting.given() && !waiting.heardBefore();
                    default -> false;
                };
        return new QueuePage.Row(
                waiting.id(),
                waiting.name(),
                waiting.kind(),
                waiting.scale(),
                waiting.region(),
                waiting.state(),
                waiting.submittedAt(),
                open ? until : null,
                waiting.verdicts(),
                unreadable,
                mine);
    }

    /** One application. A draft is not there yet, also not for screeners. */
    @Transactional(readOnly = true)
    public ScreeningPage page(Actor actor, ApplicationId id) {
        PersonId person = screener(actor);
        Application application = applications
                .find(id)
                .filter(found -> !(found.progress() instanceof Progress.Draft))
                .orElseThrow(() -> new NotFound("application"));
        Panel panel = reviews.panel(id, application.sitting());
        Reviewer reviewer = reviewer(actor, application, person, panel);
        List<ApplicationRepository.Taken> steps = applications.steps(id);
        List<ReviewRepository.Said> notes = reviews.notes(id);
        List<ReviewRepository.Said> comments = reviews.comments(id);
        Map<PersonId, String> names = people.pseudonyms(
                actor,
                Stream.of(
                                steps.stream().map(ApplicationRepository.Taken::reviewer),
                                notes.stream().map(ReviewRepository.Said::person),
                                panel.verdicts().stream().map(Panel.Verdict::reviewer))
                        .flatMap(found -> found)
                        .filter(found -> found != null)
                        .collect(Collectors.toSet()));
        boolean revealed = reviewer.given() || !(application.progress() instanceof Progress.Judged);
        return new ScreeningPage(
                id,
                application.version(),
                application.name(),
                application.kind(),
                application.tie(),
                application.scale(),
                application.region(),
                application.languages(),
                application.language(),
                application.listing(),
                application.about(),
                application.state(),
                application.openToComments(moves.now()) ? application.commentsUntil() : null,
                ApplicationPolicy.boundary(application.kind(), application.tie()),
                reviewer.unreadable(),
                purged.reason(fingerprints.of(PurgedRepository.NAME, PurgedRepository.key(application.name())))
                        .orElse(null),
                applications.members(id).stream()
                        .map(named ->
                                new ScreeningPage.Member(named.relation(), named.name(), named.organisation() != null))
                        .toList(),
                applications.alike(application),
                steps.stream()
                        .map(step -> new Step(
                                step.state(),
                                step.at(),
                                step.reviewer() == null ? null : names.get(step.reviewer()),
                                step.reason(),
                                step.words()))
                        .toList(),
                revealed
                        ? panel.verdicts().stream()
                                .map(verdict -> new ScreeningPage.Verdict(
                                        names.getOrDefault(verdict.reviewer(), ""),
                                        verdict.opinion(),
                                        verdict.reason(),
                                        verdict.words()))
                                .toList()
                        : List.of(),
                panel.verdicts().size(),
                notes.stream()
                        .map(note ->
                                new ScreeningPage.Note(names.getOrDefault(note.person(), ""), note.text(), note.at()))
                        .toList(),
                comments(comments),
                ScreeningPolicy.mayTake(application, reviewer),
                ScreeningPolicy.mayAsk(application, reviewer),
                ScreeningPolicy.mayResume(application, reviewer),
                ScreeningPolicy.mayRefuse(application, reviewer),
                ScreeningPolicy.mayAdmit(application, reviewer, moves.now()));
    }

    /** ELI-11: the screening team reads every member’s name. */
    private List<ScreeningPage.Comment> comments(List<ReviewRepository.Said> comments) {
        Set<OrganisationId> ids = comments.stream()
                .map(ReviewRepository.Said::organisation)
                .filter(found -> found != null)
                .collect(Collectors.toSet());
        Map<OrganisationId, OrganisationLabel> labels = organisations.labels(HOUSE, ids, true);
        return comments.stream()
                .map(comment -> new ScreeningPage.Comment(
                        Objects.requireNonNull(labels.get(comment.organisation())), comment.text(), comment.at()))
                .toList();
    }

    /** Takes it up: from now on it is in review, and the applicant hears of it. */
    public void take(Actor actor, ApplicationId id, int version) {
        Seen seen = seen(actor, id, version);
        ScreeningPolicy.mayTake(seen.application(), seen.reviewer()).orThrow();
        if (seen.application().progress() instanceof Progress.Submitted submitted) {
            moves.tell(moves.move(actor, seen.application(), submitted.take(), seen.person(), null), null);
        }
    }

    /** Asks the applicant, in their language; what was said before the answer no longer counts. */
    public void ask(Actor actor, ApplicationId id, int version, String typed) {
        Seen seen = seen(actor, id, version);
        String question = PlainText.lines(typed);
        ScreeningPolicy.mayAsk(seen.application(), seen.reviewer())
                .and(ApplicationPolicy.maySay(question))
                .orThrow();
        if (seen.application().progress() instanceof Progress.InReview review) {
            moves.tell(moves.move(actor, seen.application(), review.ask(), seen.person(), question), question);
        }
    }

    /** Goes on without an answer, as when none comes. */
    public void resume(Actor actor, ApplicationId id, int version) {
        Seen seen = seen(actor, id, version);
        ScreeningPolicy.mayResume(seen.application(), seen.reviewer()).orThrow();
        if (seen.application().progress() instanceof Progress.NeedsInfo asked) {
            moves.move(actor, seen.application(), asked.resume(), seen.person(), null);
        }
    }

    /** Would admit it. The second who says so makes it a member (ELI-7). */
    public Heard admit(Actor actor, ApplicationId id, int version) {
        Seen seen = seen(actor, id, version);
        ScreeningPolicy.mayAdmit(seen.application(), seen.reviewer(), moves.now())
                .orThrow();
        return hear(actor, seen, new Panel.Verdict(seen.person(), Opinion.ADMIT, null, null));
    }

    /**
     * Would refuse it, for that reason. The second who says so for the same reason decides (ELI-7, ELI-8).
     *
     * @param typed what the applicant is told beside the reason, in their language; may be empty where the reason speaks for
     *     itself
     */
    public Heard refuse(Actor actor, ApplicationId id, int version, @Nullable RefusalReason reason, String typed) {
        Seen seen = seen(actor, id, version);
        String words = PlainText.lines(typed);
        ScreeningPolicy.mayRefuse(seen.application(), seen.reviewer())
                .and(ScreeningPolicy.mayGive(Opinion.REFUSE, reason, words))
                .and(PlainText.fitsOrEmpty(words, 2000))
                .orThrow();
        return hear(
                actor, seen, new Panel.Verdict(seen.person(), Opinion.REFUSE, reason, words.isEmpty() ? null : words));
    }

    private Heard hear(Actor actor, Seen seen, Panel.Verdict verdict) {
        Application application = seen.application();
        if (!reviews.add(application.id(), application.sitting(), verdict, moves.now())) {
            throw new Stale("verdict");
        }
        events.publishEvent(new VerdictGiven(actor, application.id()));
        if (!(application.progress() instanceof Progress.Judged judged)) {
            throw new Stale("application");
        }
        return switch (reviews.panel(application.id(), application.sitting()).outcome()) {
            case Panel.Outcome.Open(boolean disagreement) -> disagreement ? Heard.NEEDS_THIRD : Heard.NEEDS_SECOND;
            case Panel.Outcome.Admit() -> {
                OrganisationId member = organisations.admit(HOUSE, application.organisation());
                relations.relate(HOUSE, member, applications.related(application.id()));
                moves.welcome(
                        moves.move(actor, application, judged.admit(member), seen.person(), null),
                        invitations.invite(HOUSE, member, FIRST_COORDINATOR));
                yield Heard.DECIDED;
            }
            case Panel.Outcome.Refuse(RefusalReason reason, String words) -> {
                moves.tell(moves.move(actor, application, judged.refuse(reason), seen.person(), words), words);
                yield Heard.DECIDED;
            }
        };
    }

    /** A word to the other reviewers. */
    public void note(Actor actor, ApplicationId id, String typed) {
        PersonId person = screener(actor);
        String text = PlainText.lines(typed);
        Application application = moves.lock(id);
        if (application.progress() instanceof Progress.Draft) {
            throw new NotFound("application");
        }
        ApplicationPolicy.maySay(text).orThrow();
        reviews.addNote(id, person, text, Ids.next(), moves.now());
        events.publishEvent(new ApplicationNoted(actor, id));
    }

    private record Seen(Application application, PersonId person, Reviewer reviewer) {}

    private Seen seen(Actor actor, ApplicationId id, int version) {
        PersonId person = screener(actor);
        Application application = moves.lock(id);
        if (application.progress() instanceof Progress.Draft) {
            throw new NotFound("application");
        }
        if (application.version() != version) {
            throw new Stale("application");
        }
        Panel panel = reviews.panel(id, application.sitting());
        return new Seen(application, person, reviewer(actor, application, person, panel));
    }

    private Reviewer reviewer(Actor actor, Application application, PersonId person, Panel panel) {
        ApplicationId id = application.id();
        return new Reviewer(
                true,
                moves.unreadable(id),
                reviews.actsForNamed(id, person, moves.now()) || isContact(actor, id),
                reviews.heardBefore(id, application.sitting(), person),
                panel.verdicts().stream().anyMatch(verdict -> verdict.reviewer().equals(person)));
    }

    /** ELI-7: nobody decides what they asked for themselves. */
    private boolean isContact(Actor actor, ApplicationId id) {
        return moves.contact(id)
                .map(Contact::address)
                .filter(addresses.ownership(actor))
                .isPresent();
    }

    /** AUTHZ-03: who does not screen learns nothing, not even whether there is such an application. */
    private PersonId screener(Actor actor) {
        ScreeningPolicy.mayScreen(roles.holds(actor, Role.SCREENER)).orThrow();
        return actor.person();
    }
}
