package org.accord.discussion;

import static org.accord.assemblies.Participation.COMMENTS;
import static org.accord.fixtures.Refusals.assertNotFound;
import static org.accord.fixtures.Refusals.assertRefused;
import static org.accord.fixtures.Shore.VISITOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.accord.assemblies.Assemblies;
import org.accord.assemblies.AssemblyId;
import org.accord.fixtures.ServiceTest;
import org.accord.fixtures.Shore;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.PersonId;
import org.accord.kernel.Thing;
import org.accord.organisations.Power;
import org.accord.people.Leaving;
import org.accord.people.TestSessions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Suggested wordings, and who is named for them (ACT-6). */
@ServiceTest
@RecordApplicationEvents
class WordingsTest {

    private final Thing clause = new Thing("clause", UUID.randomUUID());
    private final Wordings wordings;
    private final Discussion discussion;
    private final ApplicationContext house;
    private final Shore shore;
    private AssemblyId assembly = AssemblyId.next();
    private Actor.Person heron = new Actor.Person(PersonId.next(), false);
    private Actor.Person ibis = heron;

    WordingsTest(@Autowired Wordings wordings, @Autowired Discussion discussion, @Autowired ApplicationContext house) {
        this.wordings = wordings;
        this.discussion = discussion;
        this.house = house;
        this.shore = Shore.in(house);
    }

    @BeforeEach
    void arrive() {
        assembly = shore.openAssembly("Common Shore", COMMENTS);
        heron = shore.participant("Heron", assembly, COMMENTS);
        ibis = shore.participant("Ibis", assembly, COMMENTS);
    }

    @Test
    @DisplayName("ACT-6: nobody is named who did not agree, and whether they did is theirs alone to read")
    void nobodyIsNamedWhoDidNotAgree(@Autowired ApplicationEvents events) {
        CommentId quiet = suggest(heron, false);
        CommentId named = suggest(heron, true);
        assertThat(author(ibis, quiet)).isNull();
        assertThat(author(ibis, named)).isEqualTo(new Author.Person("Heron"));
        assertThat(discussion.thread(heron, assembly, clause).rows())
                .extracting(CommentRow::named)
                .containsExactly(true, false);
        assertThat(discussion.thread(ibis, assembly, clause).rows())
                .extracting(CommentRow::named)
                .containsOnlyNulls();
        assertThat(wordings.own(heron)).containsExactlyInAnyOrder(quiet, named);
        assertThat(wordings.own(ibis)).isEmpty();
        assertThat(events.stream(CommentMade.class)).hasSize(2);
    }

    @Test
    @DisplayName("ACT-6: a yes is taken back and given by its author, at once, wherever they are by then")
    void aYesIsTakenBackAndGivenByItsAuthor(@Autowired ApplicationEvents events) {
        CommentId said = suggest(heron, true);
        wordings.agree(heron, said, false);
        assertThat(author(ibis, said)).isNull();
        wordings.agree(heron, said, true);
        wordings.agree(heron, said, true);
        assertThat(author(ibis, said)).isEqualTo(new Author.Person("Heron"));
        assertThat(events.stream(NamesChanged.class).map(NamesChanged::changed))
                .containsExactly(Set.of(clause, WordingSource.thing(said)), Set.of(clause, WordingSource.thing(said)));

        AssemblyId closed = shore.closedAssembly("Quiet Cove");
        Actor.Person otter = shore.participant("Otter", closed, COMMENTS);
        CommentId behindTheDoor = wordings.suggest(otter, Face.own(), closed, clause, "So.", "en", true);
        house.getBean(Assemblies.class).leave(otter, closed);
        wordings.agree(otter, behindTheDoor, false);
        assertThat(discussion
                        .thread(shore.facilitator("Owl", closed), closed, clause)
                        .rows())
                .hasSize(1);
    }

    @Test
    @DisplayName("ACT-6: nobody agrees for somebody else, for an organisation, or to what suggests no wording")
    void nobodyAgreesForSomebodyElse() {
        OrganisationId delta = shore.organisation("Delta Commons");
        Actor.Person tern = shore.delegate("Tern", delta, Power.SPEAK);
        CommentId said = suggest(heron, false);
        CommentId theirs = wordings.suggest(tern, Face.of(delta), assembly, clause, "We say so.", "en", false);
        CommentId question =
                discussion.comment(heron, Face.own(), assembly, clause, CommentKind.QUESTION, "Why?", "en");
        assertRefused("ACT-6", "discussion.refused.not-yours", () -> wordings.agree(ibis, said, true));
        assertRefused("AUTH-1", "kernel.refused.sign-in", () -> wordings.agree(VISITOR, said, true));
        assertRefused("ACT-6", "discussion.refused.not-a-wording", () -> wordings.agree(heron, question, true));
        assertRefused("ACT-6", "discussion.refused.organisation-is-named", () -> wordings.agree(tern, theirs, true));
        assertRefused(
                "ACT-6",
                "discussion.refused.organisation-is-named",
                () -> wordings.suggest(tern, Face.of(delta), assembly, clause, "So.", "en", true));
        assertThat(Objects.requireNonNull(author(ibis, theirs)).text(Locale.ENGLISH))
                .isEqualTo("Delta Commons");
        assertThat(author(ibis, said)).isNull();
    }

    @Test
    @DisplayName("AUTHZ-02, ACT-6: who suggested what in a closed one is nobody to outsiders")
    void whoSuggestedWhatInAClosedOneIsNobodyToOutsiders() {
        AssemblyId closed = shore.closedAssembly("Quiet Cove");
        Actor.Person otter = shore.participant("Otter", closed, COMMENTS);
        CommentId said = wordings.suggest(otter, Face.own(), closed, clause, "So.", "en", true);
        assertNotFound(() -> wordings.wording(ibis, said));
        assertNotFound(() -> wordings.agree(ibis, said, true));
        WordingSource outside = wordings.sources(ibis, Set.of(said)).get(said);
        assertThat(outside).isEqualTo(new WordingSource(said, closed, clause, "en", null, false));
        assertThat(author(otter, said)).isEqualTo(new Author.Person("Otter"));
        assertRefused("AUTH-1", "kernel.refused.sign-in", () -> wordings.wording(VISITOR, said));
        assertRefused("AUTH-1", "kernel.refused.sign-in", () -> wordings.sources(VISITOR, Set.of(said)));
    }

    @Test
    @DisplayName("PRI-5, ACT-6: who has left is named nowhere, and their yes is gone")
    void whoHasLeftIsNamedNowhere(@Autowired ApplicationEvents events) {
        CommentId said = suggest(heron, true);
        house.getBean(Leaving.class)
                .leave(heron, TestSessions.open(house, heron.id()).sessionId());
        assertThat(author(ibis, said)).isNull();
        assertThat(events.stream(NamesChanged.class).map(NamesChanged::changed))
                .containsExactly(Set.of(clause, WordingSource.thing(said)));
    }

    private CommentId suggest(Actor actor, boolean named) {
        return wordings.suggest(actor, Face.own(), assembly, clause, "We end emissions.", "en", named);
    }

    private @Nullable Author author(Actor reader, CommentId said) {
        return Objects.requireNonNull(wordings.sources(reader, Set.of(said)).get(said))
                .author();
    }
}
