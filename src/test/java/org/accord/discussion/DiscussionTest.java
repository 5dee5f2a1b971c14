package org.accord.discussion;

import static org.accord.assemblies.Participation.COMMENTS;
import static org.accord.assemblies.Participation.READ_ONLY;
import static org.accord.db.assemblies.Tables.AGENDA_ITEM;
import static org.accord.db.assemblies.Tables.ASSEMBLY;
import static org.accord.db.discussion.Tables.COMMENT;
import static org.accord.fixtures.Refusals.assertNotFound;
import static org.accord.fixtures.Refusals.assertRefused;
import static org.accord.fixtures.Shore.PLATFORM;
import static org.accord.fixtures.Shore.VISITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.accord.assemblies.Assemblies;
import org.accord.assemblies.AssemblyId;
import org.accord.assemblies.agenda.AgendaItemId;
import org.accord.assemblies.agenda.AgendaItemKind;
import org.accord.assemblies.agenda.Agendas;
import org.accord.assemblies.agenda.NewItem;
import org.accord.fixtures.CommonShoreStory;
import org.accord.fixtures.Database;
import org.accord.fixtures.Race;
import org.accord.fixtures.ServiceTest;
import org.accord.fixtures.Shore;
import org.accord.fixtures.TestClock;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Permission;
import org.accord.kernel.Thing;
import org.accord.organisations.Listing;
import org.accord.organisations.Mandates;
import org.accord.organisations.Organisations;
import org.accord.organisations.Power;
import org.accord.organisations.screening.RefusalReason;
import org.accord.proposals.OnAgenda;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ServiceTest
@RecordApplicationEvents
class DiscussionTest {

    private final Thing clause = new Thing("clause", UUID.randomUUID());
    private final Discussion discussion;
    private final Assemblies assemblies;
    private final Database database;
    private final TestClock clock;
    private final Shore shore;
    private final ApplicationContext house;

    DiscussionTest(
            @Autowired Discussion discussion,
            @Autowired Assemblies assemblies,
            @Autowired Database database,
            @Autowired TestClock clock,
            @Autowired ApplicationContext house) {
        this.discussion = discussion;
        this.assemblies = assemblies;
        this.database = database;
        this.clock = clock;
        this.shore = Shore.in(house);
        this.house = house;
    }

    @Test
    @DisplayName("ACT-4: who takes part with comments comments as themselves")
    void aCommenterComments(@Autowired ApplicationEvents events) {
        AssemblyId assembly = shore.openAssembly("Common Shore", COMMENTS);
        Actor.Person heron = shore.participant("Heron", assembly, COMMENTS);

        CommentId id = say(heron, Face.own(), assembly, "  What of the\r\nrivers? ");

        ThreadPage page = discussion.thread(heron, assembly, clause);
        assertThat(page.count()).isEqualTo(1);
        assertThat(page.older()).isFalse();
        assertThat(page.speakers()).containsExactly(new Speaker(Face.own(), "Heron"));
        assertThat(page.rows()).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(id);
            assertThat(row.author()).isEqualTo(new Author.Person("Heron"));
            assertThat(row.text()).isEqualTo("What of the\nrivers?");
        });
        assertThat(events.stream(CommentMade.class)).singleElement().satisfies(event -> {
            assertThat(event.object()).isEqualTo(new Thing("comment", id.value()));
            assertThat(event.changed()).containsExactly(clause);
            assertThat(event.particulars().toString()).doesNotContain("rivers");
        });
    }

    @Test
    @DisplayName("ACT-4, AUTHZ-07: who reads does not comment: refused by the service, and again by the database")
    void aReaderMayNotComment() {
        AssemblyId assembly = shore.openAssembly("Common Shore", COMMENTS);
        Actor.Person reader = shore.participant("Ibis", assembly, READ_ONLY);
        assertRefused("ACT-4", "discussion.refused.read-only", () -> say(reader, Face.own(), assembly, "No"));
        assertThatThrownBy(() -> insert(reader, null, assembly)).hasMessageContaining("may not comment");
        assertThat(discussion.thread(reader, assembly, clause).speakers()).isEmpty();
        assertThat(discussion.thread(reader, assembly, clause).asOneself().isGranted())
                .isFalse();
        assertThat(discussion.counts(reader, Set.of(clause))).containsEntry(clause, 0);
    }

    @Test
    @DisplayName("AUTHZ-07: who has not joined does not comment as themselves, delegate, administrator or not")
    void whoHasNotJoinedMayNotCommentAsThemselves() {
        AssemblyId assembly = shore.openAssembly("Common Shore", COMMENTS);
        Actor.Person delegate = shore.delegate("Tern", shore.organisation("Delta Commons"), Power.SPEAK);
        Actor.Person elsewhere = shore.facilitator("Owl", shore.openAssembly("Other Shore", COMMENTS));
        for (Actor.Person actor : List.of(shore.person("Heron"), delegate, elsewhere, shore.administrator("Rook"))) {
            assertRefused("ACT-2", "discussion.refused.not-joined", () -> say(actor, Face.own(), assembly, "No"));
            assertThatThrownBy(() -> insert(actor, null, assembly)).hasMessageContaining("may not comment");
        }
        assertRefused("AUTH-1", "kernel.refused.sign-in", () -> say(VISITOR, Face.own(), assembly, "No"));
        assertRefused("AUTH-1", "kernel.refused.sign-in", () -> say(PLATFORM, Face.own(), assembly, "No"));
    }

    @Test
    @DisplayName("ACT-5: a change of mode counts from the next request on; what was said stays")
    void aChangeOfModeCountsFromTheNextRequestOn() {
        AssemblyId assembly = shore.openAssembly("Common Shore", COMMENTS);
        Actor.Person owl = shore.facilitator("Owl", assembly);
        Actor.Person heron = shore.participant("Heron", assembly, COMMENTS);
        say(heron, Face.own(), assembly, "Before");
        assemblies.setMode(owl, assembly, heron.id(), READ_ONLY);
        assertRefused("ACT-4", "discussion.refused.read-only", () -> say(heron, Face.own(), assembly, "After"));
        assertThat(texts(heron, assembly)).containsExactly("Before");
    }

    @Test
    @DisplayName(
            "ACT-3, ACT-5: an open item of the agenda narrows its matters to reading: by the service, and by the database")
    void anItemOfTheAgendaNarrowsItsMatters(@Autowired Agendas agendas) {
        CommonShoreStory story = CommonShoreStory.in(house);
        Thing proposal = OnAgenda.thing(story.open(story.wren, story.delta, CommonShoreStory.EARLY));
        Thing elsewhere = OnAgenda.thing(story.open(story.crane, story.red, CommonShoreStory.TWO));
        AgendaItemId item = agendas.add(
                story.rook,
                story.global,
                new NewItem("Emissions", AgendaItemKind.DISCUSS, null, null, List.of(proposal)));
        on(proposal, story.tern, Face.own(), story.global);

        agendas.change(
                story.rook,
                item,
                1,
                new NewItem("Emissions", AgendaItemKind.DISCUSS, null, READ_ONLY, List.of(proposal)));

        assertRefused("ACT-3", "discussion.refused.agenda", () -> on(proposal, story.tern, Face.own(), story.global))
                .hasMessageContaining("ACT-3");
        assertThat(discussion.thread(story.tern, story.global, proposal).asOneself())
                .isEqualTo(Permission.refused("ACT-3", "discussion.refused.agenda", "Emissions"));
        assertThat(discussion.thread(story.tern, story.global, proposal).speakers())
                .isEmpty();
        assertThatThrownBy(() -> insert(story.tern, null, story.global, proposal))
                .hasMessageContaining("narrows this to reading");
        assertRefused(
                "ACT-4", "discussion.refused.read-only", () -> on(proposal, story.stint, Face.own(), story.global));
        // elsewhere in the assembly, and for who facilitates or speaks for an organisation, all is as it was
        on(elsewhere, story.tern, Face.own(), story.global);
        on(proposal, story.rook, Face.own(), story.global);
        on(proposal, story.gull, Face.of(story.delta), story.global);
        assemblies.join(story.tern, story.other);
        on(proposal, story.tern, Face.own(), story.other);

        agendas.close(story.rook, item, 2);
        on(proposal, story.tern, Face.own(), story.global);
        agendas.reopen(story.rook, item, 3);
        assertRefused("ACT-3", "discussion.refused.agenda", () -> on(proposal, story.tern, Face.own(), story.global));
        agendas.remove(story.rook, item, 4);
        on(proposal, story.tern, Face.own(), story.global);
    }

    @Test
    @DisplayName("ACT-3, ACT-5: a comment that meets a change of the agenda waits for it, and is refused")
    void aCommentWaitsForAnAgendaThatIsBeingChanged(@Autowired Agendas agendas) {
        CommonShoreStory story = CommonShoreStory.in(house);
        Thing proposal = OnAgenda.thing(story.open(story.wren, story.delta, CommonShoreStory.EARLY));
        AgendaItemId item = agendas.add(
                story.rook,
                story.global,
                new NewItem("Emissions", AgendaItemKind.DISCUSS, null, null, List.of(proposal)));
        assertThat(Race.lost(
                        database,
                        other -> {
                            other.select(ASSEMBLY.ASSEMBLY_ID)
                                    .from(ASSEMBLY)
                                    .where(ASSEMBLY.ASSEMBLY_ID.eq(story.global))
                                    .forNoKeyUpdate()
                                    .execute();
                            other.update(AGENDA_ITEM)
                                    .set(AGENDA_ITEM.PARTICIPATION, READ_ONLY)
                                    .where(AGENDA_ITEM.ITEM_ID.eq(item))
                                    .execute();
                        },
                        () -> on(proposal, story.tern, Face.own(), story.global)))
                .hasMessageContaining("narrows this to reading");
    }

    @Test
    void aFacilitatorCommentsWithoutJoining() {
        AssemblyId assembly = shore.openAssembly("Common Shore", READ_ONLY);
        Actor.Person owl = shore.facilitator("Owl", assembly);
        say(owl, Face.own(), assembly, "Welcome");
        assertThat(texts(owl, assembly)).containsExactly("Welcome");
    }

    @Test
    @DisplayName("MAN-1: a delegate with SPEAK comments for the organisation and need not join")
    void aDelegateCommentsForTheOrganisation() {
        AssemblyId assembly = shore.openAssembly("Common Shore", READ_ONLY);
        OrganisationId delta = shore.organisation("Delta Commons");
        Actor.Person tern = shore.delegate("Tern", delta, Power.SPEAK);
        say(tern, Face.of(delta), assembly, "We agree");

        ThreadPage page = discussion.thread(tern, assembly, clause);
        assertThat(authors(tern, assembly)).containsExactly("Delta Commons");
        assertThat(page.speakers()).containsExactly(new Speaker(Face.of(delta), "Delta Commons"));
        assertThat(page.asOneself().isGranted()).isFalse();
    }

    @Test
    @DisplayName("MAN-1, AUTHZ-07: without SPEAK, mandate or admission nobody comments for an organisation")
    void withoutAMandateToSpeakNobodyCommentsForAnOrganisation(
            @Autowired Organisations organisations, @Autowired Mandates mandates) {
        AssemblyId assembly = shore.openAssembly("Common Shore", COMMENTS);
        OrganisationId delta = shore.organisation("Delta Commons");
        Actor.Person mute = shore.delegate("Wren", delta, Power.VOTE);
        Actor.Person tern = shore.delegate("Tern", delta, Power.SPEAK);
        Actor.Person heron = shore.participant("Heron", assembly, COMMENTS);
        Actor.Person owl = shore.facilitator("Owl", assembly);

        assertRefused("MAN-1", "organisations.refused.no-power", () -> say(mute, Face.of(delta), assembly, "No"));
        for (Actor.Person actor : List.of(heron, owl, shore.administrator("Rook"))) {
            assertRefused(
                    "MAN-1", "organisations.refused.no-mandate", () -> say(actor, Face.of(delta), assembly, "No"));
            assertThatThrownBy(() -> insert(actor, delta, assembly)).hasMessageContaining("no mandate to speak");
        }
        organisations.suspend(PLATFORM, delta, RefusalReason.CONDUCT);
        assertRefused("MAN-1", "organisations.refused.not-admitted", () -> say(tern, Face.of(delta), assembly, "No"));
        assertThatThrownBy(() -> insert(tern, delta, assembly)).hasMessageContaining("no mandate to speak");
        organisations.readmit(PLATFORM, delta);
        mandates.grant(PLATFORM, delta, tern.id(), Set.of(Power.VOTE), null);
        assertRefused("MAN-1", "organisations.refused.no-power", () -> say(tern, Face.of(delta), assembly, "No"));
        assertThat(texts(owl, assembly)).isEmpty();
    }

    @Test
    @DisplayName("ELI-11: an unlisted organisation speaks as one from its region, and its delegate is not named")
    void anUnlistedOrganisationSpeaksAsOneFromItsRegion() {
        AssemblyId assembly = shore.openAssembly("Common Shore", COMMENTS);
        OrganisationId hidden = shore.organisation("Hidden Shore", "Europe", Listing.UNLISTED);
        Actor.Person tern = shore.delegate("Tern", hidden, Power.SPEAK);
        assemblies.join(tern, assembly);
        say(tern, Face.own(), assembly, "I say");
        say(tern, Face.of(hidden), assembly, "We say");

        assertThat(authors(shore.person("Heron"), assembly)).containsExactly("an organisation from Europe", "Tern");
        assertThat(authors(tern, assembly)).containsExactly("Hidden Shore", "Tern");
        assertThat(authors(shore.facilitator("Owl", assembly), assembly)).containsExactly("Hidden Shore", "Tern");
    }

    @Test
    @DisplayName("AUTHZ-02: what is said in a closed one is not there for outsiders, by any way of asking")
    void whatIsSaidInAClosedOneIsNotThereForOutsiders() {
        AssemblyId closed = shore.closedAssembly("Quiet Cove");
        OrganisationId delta = shore.organisation("Delta Commons");
        Actor.Person heron = shore.participant("Heron", closed, COMMENTS);
        CommentId id = say(heron, Face.own(), closed, "Between us");
        Actor.Person delegate = shore.delegate("Tern", delta, Power.SPEAK);
        for (Actor actor : List.of(VISITOR, shore.person("Ibis"), delegate, shore.administrator("Rook"))) {
            assertNotFound(() -> discussion.thread(actor, closed, clause));
            assertNotFound(() -> discussion.older(actor, closed, clause, id));
            assertNotFound(() -> say(actor, Face.own(), closed, "Let me in"));
            assertNotFound(() -> say(actor, Face.of(delta), closed, "Let us in"));
            assertThat(discussion.counts(actor, Set.of(clause))).containsEntry(clause, 0);
        }
        assertThat(discussion.counts(heron, Set.of(clause))).containsEntry(clause, 1);
    }

    @Test
    @DisplayName("AUTHZ-10: under another place or assembly there is no such comment")
    void underAnotherPlaceThereIsNoSuchComment() {
        AssemblyId assembly = shore.openAssembly("Common Shore", COMMENTS);
        AssemblyId other = shore.openAssembly("Other Shore", COMMENTS);
        Actor.Person heron = shore.participant("Heron", assembly, COMMENTS);
        CommentId id = say(heron, Face.own(), assembly, "Here");
        assertThat(discussion.older(heron, assembly, clause, id).rows()).isEmpty();
        assertNotFound(() -> discussion.older(heron, other, clause, id));
        assertNotFound(() -> discussion.older(heron, assembly, new Thing("proposal", clause.id()), id));
        assertNotFound(() -> discussion.older(heron, assembly, new Thing("clause", UUID.randomUUID()), id));
        assertThat(discussion.thread(heron, other, clause).rows()).isEmpty();
    }

    @Test
    @DisplayName("AUTHZ-11: no comment is moved, reworded or deleted, not even round the service")
    void noCommentIsMovedRewordedOrDeleted() {
        AssemblyId assembly = shore.openAssembly("Common Shore", COMMENTS);
        say(shore.participant("Heron", assembly, COMMENTS), Face.own(), assembly, "Here");
        assertThatThrownBy(() -> database.owner()
                        .update(COMMENT)
                        .set(COMMENT.PLACE_ID, UUID.randomUUID())
                        .execute())
                .hasMessageContaining("is history");
        assertThatThrownBy(() -> database.owner().deleteFrom(COMMENT).execute()).hasMessageContaining("is history");
    }

    @Test
    void aThreadIsReadNewestFirstAndPageByPage() {
        AssemblyId assembly = shore.openAssembly("Common Shore", COMMENTS);
        Actor.Person heron = shore.participant("Heron", assembly, COMMENTS);
        List<String> said = new ArrayList<>();
        Instant start = Instant.now();
        for (int n = 0; n < Discussion.PAGE + 3; n++) {
            // two at each moment: the id decides between them, and no page loses one
            clock.stopAt(start.plus(Duration.ofSeconds(n / 2)));
            say(heron, Face.own(), assembly, "Number " + n);
            said.add("Number " + n);
        }

        ThreadPage newest = discussion.thread(heron, assembly, clause);
        assertThat(newest.rows()).hasSize(Discussion.PAGE);
        assertThat(newest.rows().getFirst().text()).isEqualTo("Number " + (Discussion.PAGE + 2));
        assertThat(newest.older()).isTrue();
        assertThat(newest.count()).isEqualTo(Discussion.PAGE + 3);

        ThreadPage older = discussion.older(
                heron, assembly, clause, newest.rows().getLast().id());
        assertThat(older.older()).isFalse();
        List<String> read = new ArrayList<>();
        newest.rows().forEach(row -> read.add(row.text()));
        older.rows().forEach(row -> read.add(row.text()));
        assertThat(read).containsExactlyInAnyOrderElementsOf(said);
    }

    @Test
    void placesAreCountedEachOnItsOwn() {
        AssemblyId assembly = shore.openAssembly("Common Shore", COMMENTS);
        Actor.Person heron = shore.participant("Heron", assembly, COMMENTS);
        Thing proposal = new Thing("proposal", clause.id());
        Thing quiet = new Thing("clause", UUID.randomUUID());
        say(heron, Face.own(), assembly, "One");
        say(heron, Face.own(), assembly, "Two");
        discussion.comment(heron, Face.own(), assembly, proposal, CommentKind.SUPPORT, "Three", "en");
        assertThat(discussion.counts(VISITOR, List.of(clause, proposal, quiet)))
                .containsEntry(clause, 2)
                .containsEntry(proposal, 1)
                .containsEntry(quiet, 0);
    }

    @Test
    void aCommentHasWordsAndALanguageAndIsNotTooLong() {
        AssemblyId assembly = shore.openAssembly("Common Shore", COMMENTS);
        Actor.Person heron = shore.participant("Heron", assembly, COMMENTS);
        say(heron, Face.own(), assembly, "x".repeat(5000));
        assertRefused("PLAIN-1", "kernel.refused.text-long", () -> say(heron, Face.own(), assembly, "x".repeat(5001)));
        assertRefused("PLAIN-1", "kernel.refused.text-empty", () -> say(heron, Face.own(), assembly, " \n "));
        assertRefused("PLAIN-1", "kernel.refused.text-character", () -> say(heron, Face.own(), assembly, "a\u202eb"));
        assertRefused(
                "PLAIN-1",
                "discussion.refused.language",
                () -> discussion.comment(
                        heron, Face.own(), assembly, clause, CommentKind.CONCERN, "Hm", "en'; select pg_sleep(30)"));
    }

    @ParameterizedTest
    @DisplayName("SQL-01, XSS-01: whatever a comment looks like, it is text")
    @ValueSource(
            strings = {
                "x'); select pg_sleep(30); --",
                "<script>alert(1)</script><img src=x onerror=alert(1)>",
                "[x](javascript:alert(1)) ${7*7} {0} %s"
            })
    void whateverACommentLooksLikeItIsText(String text) {
        AssemblyId assembly = shore.openAssembly("Common Shore", COMMENTS);
        Actor.Person heron = shore.participant("Heron", assembly, COMMENTS);
        say(heron, Face.own(), assembly, text);
        assertThat(texts(heron, assembly)).containsExactly(text);
    }

    private CommentId say(Actor actor, Face face, AssemblyId assembly, String text) {
        return discussion.comment(actor, face, assembly, clause, CommentKind.QUESTION, text, "en");
    }

    private void on(Thing place, Actor actor, Face face, AssemblyId assembly) {
        discussion.comment(actor, face, assembly, place, CommentKind.QUESTION, "What of the rivers?", "en");
    }

    private List<String> texts(Actor actor, AssemblyId assembly) {
        return discussion.thread(actor, assembly, clause).rows().stream()
                .map(CommentRow::text)
                .toList();
    }

    private List<String> authors(Actor actor, AssemblyId assembly) {
        return discussion.thread(actor, assembly, clause).rows().stream()
                .map(row -> row.author().text(Locale.ENGLISH))
                .toList();
    }

    /** Round the service, straight to the table. */
    private void insert(Actor.Person actor, @Nullable OrganisationId organisation, AssemblyId assembly) {
        insert(actor, organisation, assembly, clause);
    }

    private void insert(Actor.Person actor, @Nullable OrganisationId organisation, AssemblyId assembly, Thing place) {
        database.owner()
                .insertInto(COMMENT)
                .set(COMMENT.COMMENT_ID, CommentId.next())
                .set(COMMENT.ASSEMBLY_ID, assembly)
                .set(COMMENT.PLACE_KIND, place.kind())
                .set(COMMENT.PLACE_ID, place.id())
                .set(COMMENT.PERSON_ID, actor.id())
                .set(COMMENT.ORGANISATION_ID, organisation)
                .set(COMMENT.KIND, CommentKind.QUESTION)
                .set(COMMENT.TEXT, "Round the service")
                .set(COMMENT.LANGUAGE, "en")
                .set(COMMENT.MADE_AT, Instant.now())
                .execute();
    }
}
