package org.accord.discussion;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.accord.assemblies.Assemblies;
import org.accord.assemblies.AssemblyId;
import org.accord.discussion.CommentRepository.Placed;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.NotFound;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.PersonId;
import org.accord.kernel.Thing;
import org.accord.organisations.OrganisationLabel;
import org.accord.organisations.Organisations;
import org.accord.people.People;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Suggested wordings, which have no standing until an organisation takes them up, and whether their authors agreed to be
 * named then (ACT-6). What becomes of them is not known here.
 */
@Service
@Transactional
public class Wordings {

    private final CommentRepository repository;
    private final Discussion discussion;
    private final Assemblies assemblies;
    private final Organisations organisations;
    private final People people;
    private final ApplicationEventPublisher events;

    Wordings(
            CommentRepository repository,
            Discussion discussion,
            Assemblies assemblies,
            Organisations organisations,
            People people,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.discussion = discussion;
        this.assemblies = assemblies;
        this.organisations = organisations;
        this.people = people;
        this.events = events;
    }

    /**
     * Suggests a wording; by whom and where that may be done, {@link Discussion#comment} says.
     *
     * @param mayBeNamed whether who suggests it as themselves agrees to be named where an organisation takes it up
     */
    public CommentId suggest(
            Actor actor,
            Face face,
            AssemblyId assembly,
            Thing place,
            String text,
            String language,
            boolean mayBeNamed) {
        WordingPolicy.mayAgree(face, mayBeNamed).orThrow();
        CommentId id = discussion.comment(actor, face, assembly, place, CommentKind.WORDING, text, language);
        if (mayBeNamed) {
            repository.agree(id, actor.person());
        }
        return id;
    }

    /** Agrees to be named as the source of one's own wording, or takes that back: it counts at once, on open pages too. */
    public void agree(Actor actor, CommentId id, boolean mayBeNamed) {
        PersonId person = actor.person();
        Placed comment = placed(id);
        boolean isAuthor = comment.person().equals(person);
        if (!isAuthor) {
            // the author's own choice is theirs wherever they have gone since; to others a closed assembly has no
            // comments
            assemblies.standing(actor, comment.assembly());
        }
        WordingPolicy.mayAgree(isAuthor, comment.kind(), comment.organisation() != null)
                .orThrow();
        boolean changed = mayBeNamed ? repository.agree(id, person) : repository.disagree(id);
        if (changed) {
            events.publishEvent(new NamesChanged(Set.of(comment.place(), WordingSource.thing(id))));
        }
    }

    /** A comment in an assembly that this actor may enter. */
    @Transactional(readOnly = true)
    public Wording wording(Actor actor, CommentId id) {
        WordingPolicy.mayRead(actor).orThrow();
        Placed comment = placed(id);
        assemblies.standing(actor, comment.assembly());
        return new Wording(id, comment.assembly(), comment.place(), comment.kind(), comment.text(), comment.language());
    }

    /** Who suggested these and where, as this actor may read it; the same few queries for however many. */
    @Transactional(readOnly = true)
    public Map<CommentId, WordingSource> sources(Actor actor, Collection<CommentId> ids) {
        WordingPolicy.mayRead(actor).orThrow();
        List<Placed> found = ids.isEmpty() ? List.of() : repository.placed(ids);
        if (found.isEmpty()) {
            return Map.of();
        }
        Set<AssemblyId> entered = assemblies.entered(actor);
        Map<PersonId, String> pseudonyms = people.pseudonyms(
                actor,
                found.stream()
                        .filter(comment -> comment.organisation() == null && comment.named())
                        .map(Placed::person)
                        .collect(Collectors.toSet()));
        Map<OrganisationId, OrganisationLabel> labels = organisations.labels(
                actor,
                found.stream()
                        .map(Placed::organisation)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                false);
        return found.stream()
                .map(comment -> {
                    boolean readable = entered.contains(comment.assembly());
                    return new WordingSource(
                            comment.id(),
                            comment.assembly(),
                            comment.place(),
                            comment.language(),
                            readable ? author(comment, pseudonyms, labels) : null,
                            readable);
                })
                .collect(Collectors.toMap(WordingSource::id, Function.identity()));
    }

    /** All wordings that this actor suggested as themselves. */
    @Transactional(readOnly = true)
    public Set<CommentId> own(Actor actor) {
        return repository.wordingsOf(actor.person());
    }

    private static @Nullable Author author(
            Placed comment, Map<PersonId, String> pseudonyms, Map<OrganisationId, OrganisationLabel> labels) {
        OrganisationId organisation = comment.organisation();
        if (organisation != null) {
            return new Author.Organisation(Objects.requireNonNull(labels.get(organisation), "label"));
        }
        String pseudonym = comment.named() ? pseudonyms.get(comment.person()) : null;
        return pseudonym == null ? null : new Author.Person(pseudonym);
    }

    private Placed placed(CommentId id) {
        return repository.placed(List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound("comment"));
    }
}
