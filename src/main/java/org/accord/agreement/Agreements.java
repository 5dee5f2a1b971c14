package org.accord.agreement;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.accord.kernel.Actor;
import org.accord.kernel.NotFound;
import org.accord.kernel.Permission;
import org.accord.kernel.Stale;
import org.accord.text.Amendment;
import org.accord.text.AmendmentId;
import org.accord.text.ClauseId;
import org.accord.text.History;
import org.accord.text.Operation;
import org.accord.text.Trouble;
import org.accord.text.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The agreement's text, changed only by what a decision adopted. Its last published draft is read by everybody; the text as it
 * lives by who signed in, and by visitors too unless {@code accord.visitors.open-text} is false (section 4.11).
 */
@Service
@Transactional
public class Agreements {

    private final AgreementRepository repository;
    private final VersionRepository versions;
    private final PlacementRepository placements;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final boolean openToVisitors;

    Agreements(
            AgreementRepository repository,
            VersionRepository versions,
            PlacementRepository placements,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${accord.visitors.open-text}") boolean openToVisitors) {
        this.repository = repository;
        this.versions = versions;
        this.placements = placements;
        this.events = events;
        this.clock = clock;
        this.openToVisitors = openToVisitors;
    }

    /** Whether this actor may read the text as it lives, and if not, why. */
    public Permission mayRead(Actor actor) {
        return AgreementPolicy.mayRead(actor, openToVisitors);
    }

    /** All agreements of this house, for anybody, the first loaded first; titles in that language, else in English, else in any. */
    @Transactional(readOnly = true)
    public List<AgreementRow> all(Actor actor, String language) {
        Objects.requireNonNull(actor);
        return repository.all(language);
    }

    /**
     * One version of an agreement in one language.
     *
     * @param version null for the newest that this actor may read: for a visitor the last published draft, where the house keeps
     *     the living text to its own
     */
    @Transactional(readOnly = true)
    public AgreementPage page(Actor actor, AgreementId id, String language, @Nullable Integer version) {
        return mayRead(actor).isGranted()
                ? repository.page(id, language, version).orElseThrow(() -> new NotFound("agreement"))
                : published(actor, id, language, version);
    }

    private AgreementPage published(Actor actor, AgreementId id, String language, @Nullable Integer version) {
        int draft = versions.newest(id)
                .map(newest -> versions.draftOf(id, newest))
                .orElseThrow(() -> new NotFound("agreement"));
        AgreementPolicy.mayReadVersion(actor, openToVisitors, version == null ? draft : version, draft)
                .orThrow();
        return repository
                .page(id, language, draft)
                .orElseThrow(() -> new NotFound("agreement"))
                .asNewest();
    }

    /** A clause as it stands now, in that language, to be read or to be the base of a proposal. */
    @Transactional(readOnly = true)
    public ClauseNow clause(Actor actor, ClauseId id, String language) {
        mayRead(actor).orThrow();
        return repository.now(id, language).orElseThrow(() -> new NotFound("clause"));
    }

    /** What a clause said at one revision, in the language of that revision. */
    @Transactional(readOnly = true)
    public String textAt(Actor actor, ClauseId id, String language, int revision) {
        mayRead(actor).orThrow();
        return repository.textAt(id, language, revision).orElseThrow(() -> new NotFound("clause"));
    }

    /** A clause's text, named by language and revision. */
    public record TextAt(ClauseId clause, String language, int revision) {}

    /** Several texts at once, each under the key that the caller gave it. */
    @Transactional(readOnly = true)
    public <K> Map<K, String> textsAt(Actor actor, Map<K, TextAt> wanted) {
        mayRead(actor).orThrow();
        Map<TextAt, String> texts = repository.textsAt(Set.copyOf(wanted.values()));
        Map<K, String> found = new HashMap<>();
        wanted.forEach((key, at) -> {
            String text = texts.get(at);
            if (text != null) {
                found.put(key, text);
            }
        });
        return found;
    }

    /** The numbers of all clauses of these agreements, as they stand in the newest version. */
    @Transactional(readOnly = true)
    public Map<ClauseId, String> numbers(Actor actor, Set<AgreementId> ids) {
        mayRead(actor).orThrow();
        return placements.numbers(ids);
    }

    /** The clauses of an agreement by the names that their file gave them. */
    @Transactional(readOnly = true)
    public Map<String, ClauseId> labels(Actor actor, AgreementId id) {
        mayRead(actor).orThrow();
        return repository.labels(id);
    }

    /** Every wording that a clause has had in that language, the first one first. */
    @Transactional(readOnly = true)
    public List<Wording> history(Actor actor, ClauseId id, String language) {
        mayRead(actor).orThrow();
        return repository.history(id, language);
    }

    /** What was done to a clause besides other words: how it came, where it was moved, how it went; the first one first. */
    @Transactional(readOnly = true)
    public List<Deed> deeds(Actor actor, ClauseId id) {
        mayRead(actor).orThrow();
        return placements.deeds(id);
    }

    /** The number of the version that a cause brought about. */
    @Transactional(readOnly = true)
    public Optional<Integer> versionOf(Actor actor, UUID cause) {
        mayRead(actor).orThrow();
        return repository.versionOf(cause);
    }

    /** The numbers of the versions that these causes brought about. */
    @Transactional(readOnly = true)
    public Map<UUID, Integer> versionsOf(Actor actor, Set<UUID> causes) {
        mayRead(actor).orThrow();
        return repository.versionsOf(causes);
    }

    /**
     * A version as the text engine knows it, in one language; a clause that has no text in it has its text in another, so
     * that every clause is there.
     *
     * @param number null for the newest
     */
    @Transactional(readOnly = true)
    public Version version(Actor actor, AgreementId id, String language, @Nullable Integer number) {
        mayRead(actor).orThrow();
        return newestOr(id, number)
                .flatMap(version -> placements.version(id, version, language))
                .orElseThrow(() -> new NotFound("agreement"));
    }

    /** What each version after that one did, the first one first (TXT-4). */
    @Transactional(readOnly = true)
    public List<Adopted> adoptedSince(Actor actor, AgreementId id, int version) {
        mayRead(actor).orThrow();
        return placements.adoptedSince(id, version);
    }

    /**
     * All that was adopted since the last published draft, version by version, as it shows in one language: words adopted in another one do
     * not change this one's (TXT-7). The cost grows with versions · clauses.
     */
    @Transactional(readOnly = true)
    public History sinceDraft(Actor actor, AgreementId id, String language) {
        mayRead(actor).orThrow();
        int newest = versions.newest(id).orElseThrow(() -> new NotFound("agreement"));
        int draft = versions.draftOf(id, newest);
        Version first = placements.version(id, draft, language).orElseThrow(() -> new NotFound("agreement"));
        return Replay.of(first, placements.adoptedSince(id, draft), language);
    }

    /** Lets nobody else adopt anything until this transaction ends, so that what is compared with the text stays true. */
    public void holdStill(Actor actor, AgreementId id) {
        AgreementPolicy.mayRead(actor, false).orThrow();
        versions.lock(id);
    }

    /**
     * Makes the next version of what was adopted, in the transaction of the decision that adopted it (TXT-4), and answers
     * with its number. Only the platform does this: nobody writes the text by hand (AUD-2, FAC-1). A language has a hash
     * in it if every clause that stands has a text in that language (TXT-3). The cost grows with the number of clauses.
     */
    public int adopt(Actor actor, Adopted change) {
        AgreementPolicy.mayAdopt(actor).orThrow();
        AgreementId id = change.agreement();
        versions.lock(id);
        String language = Objects.requireNonNullElse(change.language(), "en");
        Version before = version(actor, id, language, null);
        Amendment amendment = new Amendment(new AmendmentId(change.cause()), change.operations(), Set.of());
        before.troubles(amendment).forEach(Agreements::refuse);
        Version after = before.adopt(amendment);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (Operation operation : change.operations()) {
            addWords(id, operation, language, after.revisions(), change.cause());
        }
        versions.addVersion(id, after.number(), versions.draftOf(id, before.number()), at, change.cause());
        versions.place(id, after);
        versions.addOperations(id, after.number(), change.language(), change.operations());
        versions.addHashes(id, after.number(), hashes(id, after.number()));
        events.publishEvent(
                new VersionAdopted(actor, id, after.number(), changed(before, after, amendment), change.cause()));
        return after.number();
    }

    private static void refuse(Trouble trouble) {
        if (trouble.reason() == Trouble.Reason.UNKNOWN) {
            throw new NotFound("clause");
        }
        throw new Stale("clause");
    }

    private void addWords(
            AgreementId id, Operation operation, String language, Map<ClauseId, Integer> revisions, UUID cause) {
        switch (operation) {
            case Operation.Edit edit -> {
                ClauseNow now = repository.now(edit.clause(), language).orElseThrow(() -> new NotFound("clause"));
                if (!now.language().equals(language) || now.isOlderThanClause()) {
                    throw new Stale("clause");
                }
                int revision = Objects.requireNonNull(revisions.get(edit.clause()));
                versions.addText(edit.clause(), revision, language, edit.text(), cause);
            }
            case Operation.Insert insert -> {
                versions.addClause(id, insert.clause(), insert.kind());
                versions.addText(insert.clause(), 1, language, insert.text(), cause);
            }
            default -> {
                // deletions and moves bring no words
            }
        }
    }

    /** What says something else than before, or was moved; what only comes to stand elsewhere through it was not. */
    private static Set<ClauseId> changed(Version before, Version after, Amendment amendment) {
        Set<ClauseId> changed = new HashSet<>();
        amendment.operations().forEach(operation -> changed.add(operation.clause()));
        after.revisions().forEach((clause, revision) -> {
            if (!revision.equals(before.revisions().get(clause))) {
                changed.add(clause);
            }
        });
        return changed;
    }

    private Optional<Integer> newestOr(AgreementId id, @Nullable Integer number) {
        return number == null ? versions.newest(id) : Optional.of(number);
    }

    /**
     * Loads a new agreement from a file. Only an administrator does, and the platform for the demo. A file that cannot
     * be used changes nothing; the answer names the place and the problem.
     */
    public LoadResult load(Actor actor, AgreementFile file) {
        AgreementPolicy.mayLoad(actor).orThrow();
        return switch (file.read()) {
            case AgreementFile.Unusable unusable -> new LoadResult.Unusable(unusable.problem(), unusable.place());
            case Loaded loaded -> store(actor, loaded);
        };
    }

    private LoadResult store(Actor actor, Loaded loaded) {
        AgreementId id = AgreementId.next();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        versions.add(id, actor instanceof Actor.Person person ? person.id() : null, at, loaded);
        versions.addHashes(id, 1, hashes(id, 1));
        events.publishEvent(new AgreementLoaded(actor, id, loaded.clauses().size()));
        return new LoadResult.Stored(id, loaded.clauses().size());
    }

    /** Whether this actor may load an agreement, and if not, why. */
    public Permission mayLoad(Actor actor) {
        return AgreementPolicy.mayLoad(actor);
    }

    private Map<String, byte[]> hashes(AgreementId id, int version) {
        Map<String, byte[]> hashes = new TreeMap<>();
        placements.versions(id, version).forEach((language, text) -> hashes.put(language, text.hash()));
        return hashes;
    }
}
