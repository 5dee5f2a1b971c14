package org.accord.agreement;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.accord.kernel.Actor;
import org.accord.kernel.NotFound;
import org.accord.kernel.Permission;
import org.accord.kernel.Stale;
import org.accord.text.Clause;
import org.accord.text.ClauseId;
import org.accord.text.Document;
import org.accord.text.Numbering;
import org.accord.text.VersionHash;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The agreement's text: read by everybody who has signed in, changed only by what a decision adopted. */
@Service
@Transactional
public class Agreements {

    private final AgreementRepository repository;
    private final VersionRepository versions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Agreements(
            AgreementRepository repository, VersionRepository versions, ApplicationEventPublisher events, Clock clock) {
        this.repository = repository;
        this.versions = versions;
        this.events = events;
        this.clock = clock;
    }

    /** All agreements of this house, the first loaded first; titles in that language, else in English, else in any. */
    @Transactional(readOnly = true)
    public List<AgreementRow> all(Actor actor, String language) {
        AgreementPolicy.mayRead(actor).orThrow();
        return repository.all(language);
    }

    /**
     * One version of an agreement in one language.
     *
     * @param version null for the newest
     */
    @Transactional(readOnly = true)
    public AgreementPage page(Actor actor, AgreementId id, String language, @Nullable Integer version) {
        AgreementPolicy.mayRead(actor).orThrow();
        return repository.page(id, language, version).orElseThrow(() -> new NotFound("agreement"));
    }

    /** A clause as it stands now, in that language, to be read or to be the base of a proposal. */
    @Transactional(readOnly = true)
    public ClauseNow clause(Actor actor, ClauseId id, String language) {
        AgreementPolicy.mayRead(actor).orThrow();
        return repository.now(id, language).orElseThrow(() -> new NotFound("clause"));
    }

    /** What a clause said at one revision, in the language of that revision. */
    @Transactional(readOnly = true)
    public String textAt(Actor actor, ClauseId id, String language, int revision) {
        AgreementPolicy.mayRead(actor).orThrow();
        return repository.textAt(id, language, revision).orElseThrow(() -> new NotFound("clause"));
    }

    /** A clause's text, named by language and revision. */
    public record TextAt(ClauseId clause, String language, int revision) {}

    /** Several texts at once, each under the key that the caller gave it. */
    @Transactional(readOnly = true)
    public <K> Map<K, String> textsAt(Actor actor, Map<K, TextAt> wanted) {
        AgreementPolicy.mayRead(actor).orThrow();
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
        AgreementPolicy.mayRead(actor).orThrow();
        return repository.numbers(ids);
    }

    /** The clauses of an agreement by the names that their file gave them. */
    @Transactional(readOnly = true)
    public Map<String, ClauseId> labels(Actor actor, AgreementId id) {
        AgreementPolicy.mayRead(actor).orThrow();
        return repository.labels(id);
    }

    /** Every wording that a clause has had in that language, the first one first. */
    @Transactional(readOnly = true)
    public List<Wording> history(Actor actor, ClauseId id, String language) {
        AgreementPolicy.mayRead(actor).orThrow();
        return repository.history(id, language);
    }

    /** The number of the version that a cause brought about. */
    @Transactional(readOnly = true)
    public Optional<Integer> versionOf(Actor actor, UUID cause) {
        AgreementPolicy.mayRead(actor).orThrow();
        return repository.versionOf(cause);
    }

    /** The numbers of the versions that these causes brought about. */
    @Transactional(readOnly = true)
    public Map<UUID, Integer> versionsOf(Actor actor, Set<UUID> causes) {
        AgreementPolicy.mayRead(actor).orThrow();
        return repository.versionsOf(causes);
    }

    /**
     * Puts an adopted wording into the text, in the transaction of the decision that adopted it (TXT-4), and answers
     * with the number of the version that then stands. Only the platform does this: nobody writes the text by hand
     * (AUD-2, FAC-1). The cost grows with the number of clauses.
     *
     * @param cause what brought it about; the agreement does not know what kind of thing that is (TXT-6)
     */
    public int adopt(Actor actor, Adopted change, UUID cause) {
        AgreementPolicy.mayAdopt(actor).orThrow();
        AgreementId id = change.agreement();
        int before = versions.lockNewest(id).orElseThrow(() -> new NotFound("agreement"));
        ClauseNow now = repository
                .now(change.clause(), change.language())
                .filter(clause -> clause.agreement().equals(id))
                .orElseThrow(() -> new NotFound("clause"));
        if (now.textRevision() != change.onRevision() || now.isOlderThanClause()) {
            throw new Stale("clause");
        }
        int revision = now.clauseRevision() + 1;
        int version = before + 1;
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        versions.addText(change.clause(), revision, change.language(), change.text(), cause);
        versions.addVersion(id, version, at, cause);
        versions.placeAgain(id, before, version, change.clause(), revision);
        versions.addHashes(id, version, hashes(id, version));
        events.publishEvent(new VersionAdopted(actor, id, version, change.clause(), cause));
        return version;
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
        versions.documents(id, version).forEach((language, document) -> hashes.put(language, VersionHash.of(document)));
        return hashes;
    }

    /** The numbers of a list of clauses, computed from their places. */
    static Map<ClauseId, String> numbers(List<Clause> clauses) {
        return Numbering.of(new Document(new ArrayList<>(clauses)));
    }
}
