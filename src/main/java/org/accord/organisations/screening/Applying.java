package org.accord.organisations.screening;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.accord.kernel.Actor;
import org.accord.kernel.NotFound;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Permission;
import org.accord.kernel.PlainText;
import org.accord.kernel.Stale;
import org.accord.kernel.Thing;
import org.accord.kernel.Translations;
import org.accord.organisations.Invitations;
import org.accord.organisations.Listing;
import org.accord.organisations.Mandates;
import org.accord.organisations.OrganisationKind;
import org.accord.organisations.Power;
import org.accord.people.Letters;
import org.accord.people.Limits;
import org.accord.people.OneTimeSecret;
import org.accord.people.Sealing;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asking to join, without an account: the form, and afterwards what the holder of the link from the letter may do. Whoever
 * holds a link may; what is no link, and what was purged, are NotFound alike.
 */
@Service
@Transactional
public class Applying {

    /** Where the link in the letters leads, without a leading slash; the secret follows after {@code #}, so no server log has it. */
    public static final String STATUS = "join/status";

    private static final Actor HOUSE = new Actor.Platform("screening");

    private final ApplicationRepository applications;
    private final ApplicationMoves moves;
    private final Sealing sealing;
    private final Letters letters;
    private final Limits limits;
    private final Invitations invitations;
    private final Mandates mandates;
    private final Clock clock;
    private final int perClient;
    private final int perAddress;
    private final Duration window;

    Applying(
            ApplicationRepository applications,
            ApplicationMoves moves,
            Sealing sealing,
            Letters letters,
            Limits limits,
            Invitations invitations,
            Mandates mandates,
            Clock clock,
            @Value("${accord.applications.per-client-an-hour}") int perClient,
            @Value("${accord.applications.per-address-a-day}") int perAddress,
            @Value("${accord.applications.comment-days}") int commentDays) {
        this.applications = applications;
        this.moves = moves;
        this.sealing = sealing;
        this.letters = letters;
        this.limits = limits;
        this.invitations = invitations;
        this.mandates = mandates;
        this.clock = clock;
        this.perClient = perClient;
        this.perAddress = perAddress;
        this.window = Duration.ofDays(commentDays);
    }

    /** A form that somebody opened: sent twice, it makes one application. It stays on the server. */
    public record Opened(ApplicationId id, Instant at) {}

    /** A new form. */
    @Transactional(readOnly = true)
    public Opened open(Actor actor) {
        return new Opened(ApplicationId.next(), clock.instant());
    }

    /** Whether such an organisation can be a member at all, with the reason where not (ELI-1), to say so before more is typed. */
    @Transactional(readOnly = true)
    public Permission mayJoin(Actor actor, OrganisationKind kind) {
        RefusalReason reason = ApplicationPolicy.excluded(kind);
        return reason == null
                ? Permission.granted()
                : Permission.refused("ELI-1", Translations.key("organisations.join.excluded.", reason));
    }

    /**
     * Keeps the application and writes to its contact; once they open the link in that letter, it is submitted. The same
     * form sent again changes nothing.
     *
     * @param trap what stood in a field that no person sees
     * @param client what tells one client from the next, as its network address; kept for a day at most, as a keyed hash
     *     in memory (PRI-1)
     */
    public void apply(Actor actor, Opened opened, NewApplication typed, String trap, String client) {
        NewApplication form = tidy(typed);
        ApplicationPolicy.mayApply(form).orThrow();
        String address = letters.address(HOUSE, form.address());
        ApplicationPolicy.isPerson(trap, opened.at(), clock.instant()).orThrow();
        if (applications.find(opened.id()).isPresent()) {
            return; // a doubled click is one application, and is not counted against anybody
        }
        Permission.when(
                        limits.allows("application client", client, perClient, Duration.ofHours(1)),
                        "RATE-03",
                        "organisations.join.refused.too-many")
                .and(Permission.when(
                        limits.allows("application address", address, perAddress, Duration.ofDays(1)),
                        "RATE-03",
                        "organisations.join.refused.too-many-letters"))
                .orThrow();
        if (add(opened.id(), form, address)) {
            moves.tell(moves.lock(opened.id()), null);
        }
    }

    /** Submits an application that came by another way, as on paper: somebody has read it. For the house's own tasks. */
    public ApplicationId bring(Actor actor, NewApplication typed) {
        ScreeningPolicy.mayBring(actor).orThrow();
        NewApplication form = tidy(typed);
        ApplicationPolicy.mayApply(form).orThrow();
        ApplicationId id = ApplicationId.next();
        add(id, form, letters.address(HOUSE, form.address()));
        submit(actor, moves.lock(id));
        return id;
    }

    private boolean add(ApplicationId id, NewApplication form, String address) {
        Contact contact = new Contact(form.contact(), address);
        byte[] kept = sealing.seal(contact.text(), Contact.COLUMN, id.value());
        return applications.add(id, form, kept, moves.now());
    }

    /** How it stands. */
    @Transactional(readOnly = true)
    public StatusPage status(Actor actor, String secret) {
        Application application = find(secret);
        Instant now = moves.now();
        Permission mayAppeal = ApplicationPolicy.mayAppeal(application, now);
        return new StatusPage(
                application.name(),
                application.language(),
                application.state(),
                applications.steps(application.id()).stream()
                        .map(step -> new Step(step.state(), step.at(), null, step.reason(), step.words()))
                        .toList(),
                application.openToComments(now) ? application.commentsUntil() : null,
                mayAppeal.isGranted() ? ApplicationPolicy.appealUntil(application) : null,
                application.version(),
                ApplicationPolicy.mayAnswer(application),
                ApplicationPolicy.mayWithdraw(application),
                mayAppeal,
                mayInviteAgain(application));
    }

    /** What an open status page looks at. */
    @Transactional(readOnly = true)
    public Set<Thing> watched(Actor actor, String secret) {
        return Set.of(Screening.thing(find(secret).id()));
    }

    /**
     * Submits it: its contact has read the letter. What by its own word can never be admitted is refused at once (ELI-1),
     * and a boundary case is asked the question that it turns on (ELI-10); the rest waits for reviewers. Submitted before,
     * it stays as it is: links are opened twice.
     */
    public void confirm(Actor actor, String secret) {
        Application draft = moves.lock(find(secret).id());
        if (draft.progress() instanceof Progress.Draft) {
            submit(actor, draft);
        }
    }

    private void submit(Actor actor, Application draft) {
        RefusalReason excluded = ApplicationPolicy.excluded(draft.kind());
        Application submitted = moves.submit(actor, draft, excluded == null ? commentsUntil(draft) : null);
        if (excluded == null && !ApplicationPolicy.boundary(draft.kind(), draft.tie())) {
            moves.tell(submitted, null);
            return;
        }
        Progress.InReview review = new Progress.Submitted().take();
        Application taken = moves.move(HOUSE, submitted, review, null, null);
        if (excluded != null) {
            moves.tell(moves.move(HOUSE, taken, review.refuse(excluded), null, null), null);
        } else {
            String question = question(draft);
            moves.tell(moves.move(HOUSE, taken, review.ask(), null, question), question);
        }
    }

    private static String question(Application application) {
        return application.tie() == Tie.NONE
                ? Translations.text(application.language(), "organisations.boundary.cooperative")
                : Translations.text(
                        application.language(), Translations.key("organisations.boundary.", application.tie()));
    }

    private @Nullable Instant commentsUntil(Application application) {
        return application.listing() == Listing.PUBLIC && !window.isZero()
                ? moves.now().plus(window)
                : null;
    }

    /** Answers what was asked; the reviewers begin anew with it. */
    public void answer(Actor actor, String secret, int version, String typed) {
        Application application = seen(secret, version);
        String words = PlainText.lines(typed);
        ApplicationPolicy.mayAnswer(application)
                .and(ApplicationPolicy.maySay(words))
                .orThrow();
        if (application.progress() instanceof Progress.NeedsInfo asked) {
            moves.tell(moves.move(actor, application, asked.resume(), null, words), null);
        }
    }

    /** Takes it back. */
    public void withdraw(Actor actor, String secret, int version) {
        Application application = seen(secret, version);
        ApplicationPolicy.mayWithdraw(application).orThrow();
        if (application.progress() instanceof Progress.Withdrawable open) {
            moves.tell(moves.move(actor, application, open.withdraw(), null, null), null);
        }
    }

    /** Asks others to look again (ELI-8). */
    public void appeal(Actor actor, String secret, int version, String typed) {
        Application application = seen(secret, version);
        String grounds = PlainText.lines(typed);
        ApplicationPolicy.mayAppeal(application, moves.now())
                .and(ApplicationPolicy.maySay(grounds))
                .orThrow();
        if (application.progress() instanceof Progress.Refused refused) {
            moves.tell(moves.move(actor, application, refused.appeal(), null, grounds), null);
        }
    }

    /**
     * Sends another invitation to act for the new member, since one lives for a week; refused once somebody coordinates it, and
     * for today where as many went out as begin applications to one address.
     */
    public void inviteAgain(Actor actor, String secret) {
        Application application = moves.lock(find(secret).id());
        mayInviteAgain(application)
                .and(Permission.when(
                        !moves.unreadable(application.id()), "PRI-3", "organisations.join.refused.unreadable"))
                .orThrow();
        Permission.when(
                        limits.allows(
                                "application welcome", application.id().toString(), perAddress, Duration.ofDays(1)),
                        "RATE-03",
                        "organisations.join.refused.too-many-invitations")
                .orThrow();
        if (application.progress() instanceof Progress.Admitted(OrganisationId member)) {
            moves.welcome(application, invitations.invite(HOUSE, member, Screening.FIRST_COORDINATOR));
        }
    }

    private Permission mayInviteAgain(Application application) {
        boolean coordinated = application.progress() instanceof Progress.Admitted(OrganisationId member)
                && mandates.holders(HOUSE, member).stream()
                        .anyMatch(holder -> holder.powers().contains(Power.COORDINATE));
        return ApplicationPolicy.mayInviteAgain(application, coordinated);
    }

    private Application find(String secret) {
        return applications
                .ofLink(new OneTimeSecret(secret))
                .flatMap(applications::find)
                .orElseThrow(() -> new NotFound("application"));
    }

    private Application seen(String secret, int version) {
        Application application = moves.lock(find(secret).id());
        if (application.version() != version) {
            throw new Stale("application");
        }
        return application;
    }

    private static NewApplication tidy(NewApplication typed) {
        return new NewApplication(
                PlainText.line(typed.name()),
                typed.kind(),
                typed.tie(),
                typed.scale(),
                PlainText.line(typed.region()),
                PlainText.line(typed.languages()),
                typed.language(),
                typed.listing(),
                typed.declarations(),
                PlainText.line(typed.contact()),
                typed.address(),
                names(typed.recommenders()),
                names(typed.related()),
                PlainText.lines(typed.about()));
    }

    private static List<String> names(List<String> typed) {
        return typed.stream()
                .map(PlainText::line)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
