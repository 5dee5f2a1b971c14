package org.accord.assemblies.agenda;

import static org.accord.assemblies.agenda.Agendas.Direction.DOWN;
import static org.accord.assemblies.agenda.Agendas.Direction.UP;
import static org.accord.db.assemblies.Tables.AGENDA_ITEM;
import static org.accord.db.assemblies.Tables.AGENDA_MATTER;
import static org.accord.db.assemblies.Tables.ASSEMBLY;
import static org.accord.fixtures.Refusals.assertNotFound;
import static org.accord.fixtures.Refusals.assertRefused;
import static org.accord.fixtures.Refusals.assertStale;
import static org.accord.fixtures.Shore.PLATFORM;
import static org.accord.fixtures.Shore.VISITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.accord.assemblies.Assemblies;
import org.accord.assemblies.AssemblyId;
import org.accord.assemblies.Participation;
import org.accord.fixtures.CommonShoreStory;
import org.accord.fixtures.Database;
import org.accord.fixtures.Race;
import org.accord.fixtures.ServiceTest;
import org.accord.journal.Entry;
import org.accord.journal.Journal;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.PersonId;
import org.accord.kernel.Stale;
import org.accord.kernel.Thing;
import org.accord.proposals.Drafts;
import org.accord.proposals.OnAgenda;
import org.accord.proposals.ProposalId;
import org.junit.jupiter.api.BeforeEach;
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
class AgendasTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Agendas agendas;

    @Autowired
    private Assemblies assemblies;

    @Autowired
    private Journal journal;

    @Autowired
    private Database database;

    private CommonShoreStory story;

    @BeforeEach
    void arrive() {
        story = CommonShoreStory.in(house);
    }

    @Test
    @DisplayName("FAC-1: a facilitator builds the agenda, and all who enter read it in order")
    void aFacilitatorBuildsTheAgenda(@Autowired ApplicationEvents events) {
        Thing proposal = proposal(CommonShoreStory.EARLY);
        AgendaItemId first = agendas.add(
                story.rook,
                story.global,
                new NewItem("  How   fast? ", AgendaItemKind.DISCUSS, 20, null, List.of(proposal, proposal)));
        AgendaItemId second = add("Offsets");

        for (Actor reader : List.of(story.stint, story.tern, story.wren, story.rook, story.owl, PLATFORM)) {
            AgendaPage page = agendas.page(reader, story.global);
            assertThat(page.open()).extracting(AgendaItem::id).containsExactly(first, second);
            assertThat(page.manage().isGranted()).isEqualTo(reader.equals(story.rook));
            assertThat(page.pseudonym()).isEqualTo(reader.equals(story.rook) ? "Rook" : "");
            assertThat(page.open().getFirst()).satisfies(item -> {
                assertThat(item.title()).isEqualTo("How fast?");
                assertThat(item.kind()).isEqualTo(AgendaItemKind.DISCUSS);
                assertThat(item.minutes()).isEqualTo(20);
                assertThat(item.participation()).isNull();
                assertThat(item.matters()).containsExactly(proposal);
            });
        }
        assertThat(agendas.about(story.stint, story.global, proposal))
                .extracting(AgendaItem::id)
                .containsExactly(first);
        assertThat(events.stream(AgendaItemAdded.class)).hasSize(2).first().satisfies(event -> {
            assertThat(event.changed()).containsExactlyInAnyOrder(Agendas.thing(story.global), proposal);
            assertThat(event.particulars().toString()).doesNotContain("fast");
        });
        assertThat(acts(first)).containsExactly("AgendaItemAdded");
    }

    @Test
    @DisplayName("FAC-1, ACT-1, ACT-7, AUD-2: nobody else changes anything of it; refused by the service")
    void nobodyElseChangesIt() {
        AgendaItemId item = add("Offsets");
        AgendaItemId done = add("Seas");
        agendas.close(story.rook, done, 1);
        Actor.Person gannet = story.shore.person("Gannet");
        String before = story.everything();
        for (Actor activist : List.of(story.tern, story.stint, story.plover, story.owl, gannet)) {
            refusesAll("ACT-1", "assemblies.agenda.refused.activists", activist, item, done);
        }
        refusesAll("FAC-1", "assemblies.agenda.refused.facilitators", story.wren, item, done);
        refusesAll("AUTH-1", "kernel.refused.sign-in", VISITOR, item, done);
        refusesAll("AUTH-1", "kernel.refused.sign-in", PLATFORM, item, done);
        assertThat(agendas.page(story.stint, story.global).open()).hasSize(1);
        assertThat(story.everything()).isEqualTo(before);
        assertThatThrownBy(() -> insert(story.tern, Participation.READ_ONLY))
                .hasMessageContaining("only a facilitator");
    }

    private void refusesAll(String rule, String reason, Actor actor, AgendaItemId item, AgendaItemId done) {
        assertRefused(rule, reason, () -> agendas.add(actor, story.global, words("No")));
        assertRefused(rule, reason, () -> agendas.change(actor, item, 1, words("No")));
        assertRefused(rule, reason, () -> agendas.move(actor, item, 1, UP));
        assertRefused(rule, reason, () -> agendas.close(actor, item, 1));
        assertRefused(rule, reason, () -> agendas.reopen(actor, done, 2));
        assertRefused(rule, reason, () -> agendas.remove(actor, item, 1));
    }

    @Test
    @DisplayName("FAC-1: who was released sets nothing any more, from the next request on")
    void whoWasReleasedSetsNothing() {
        AgendaItemId item = add("Offsets");
        assemblies.releaseFacilitator(PLATFORM, story.global, story.rook.id());
        assertRefused("ACT-1", "assemblies.agenda.refused.activists", () -> agendas.close(story.rook, item, 1));
        agendas.close(story.gull, item, 1);
    }

    @Test
    @DisplayName("AUTHZ-02: the agenda of a closed assembly is not there for outsiders, by any way of asking")
    void theAgendaOfAClosedOneIsNotThere() {
        AssemblyId closed = story.shore.closedAssembly("Quiet Cove");
        Actor.Person owner = story.shore.facilitator("Petrel", closed);
        AgendaItemId item = agendas.add(owner, closed, words("Between us"));
        for (Actor actor : List.of(VISITOR, story.rook, story.wren, story.owl)) {
            assertNotFound(() -> agendas.page(actor, closed));
            assertNotFound(() -> agendas.about(actor, closed, new Thing("proposal", UUID.randomUUID())));
            assertNotFound(() -> agendas.add(actor, closed, words("Let me in")));
            assertNotFound(() -> agendas.change(actor, item, 1, words("Let me in")));
            assertNotFound(() -> agendas.move(actor, item, 1, DOWN));
            assertNotFound(() -> agendas.close(actor, item, 1));
            assertNotFound(() -> agendas.reopen(actor, item, 1));
            assertNotFound(() -> agendas.remove(actor, item, 1));
        }
        assertNotFound(() -> agendas.close(story.rook, AgendaItemId.next(), 1));
    }

    @Test
    void anItemIsWordedAnew(@Autowired ApplicationEvents events) {
        Thing before = proposal(CommonShoreStory.EARLY);
        Thing after = proposal(CommonShoreStory.TWO);
        AgendaItemId item = agendas.add(
                story.rook, story.global, new NewItem("Old", AgendaItemKind.INFORM, 5, null, List.of(before)));
        agendas.change(
                story.gull,
                item,
                1,
                new NewItem("New", AgendaItemKind.DECIDE, null, Participation.READ_ONLY, List.of(after)));
        assertThat(agendas.page(story.rook, story.global).open())
                .singleElement()
                .satisfies(now -> {
                    assertThat(now.title()).isEqualTo("New");
                    assertThat(now.kind()).isEqualTo(AgendaItemKind.DECIDE);
                    assertThat(now.minutes()).isNull();
                    assertThat(now.participation()).isEqualTo(Participation.READ_ONLY);
                    assertThat(now.matters()).containsExactly(after);
                    assertThat(now.version()).isEqualTo(2);
                });
        assertThat(events.stream(AgendaItemChanged.class))
                .singleElement()
                .satisfies(event -> assertThat(event.changed())
                        .containsExactlyInAnyOrder(Agendas.thing(story.global), before, after));
        assertStale(() -> agendas.change(story.rook, item, 1, words("Mine")));
        assertThat(acts(item)).containsExactly("AgendaItemAdded", "AgendaItemChanged");
    }

    @Test
    void itemsMoveOnePlaceAtATime() {
        AgendaItemId one = add("One");
        AgendaItemId two = add("Two");
        AgendaItemId three = add("Three");
        agendas.move(story.rook, three, 1, UP);
        assertThat(titles()).containsExactly("One", "Three", "Two");
        agendas.move(story.rook, one, 1, DOWN);
        assertThat(titles()).containsExactly("Three", "One", "Two");
        assertRefused("FAC-1", "assemblies.agenda.refused.end", () -> agendas.move(story.rook, three, 2, UP));
        assertRefused("FAC-1", "assemblies.agenda.refused.end", () -> agendas.move(story.rook, two, 1, DOWN));
        assertStale(() -> agendas.move(story.gull, three, 1, DOWN));
        agendas.remove(story.rook, one, 2);
        assertThat(titles()).containsExactly("Three", "Two");
        agendas.move(story.rook, two, 1, UP);
        assertThat(titles()).containsExactly("Two", "Three");
    }

    @Test
    void whatWasDealtWithIsClosedAndCanBeTakenUpAgain() {
        AgendaItemId one = add("One");
        add("Two");
        agendas.close(story.rook, one, 1);
        assertThat(titles()).containsExactly("Two");
        assertThat(agendas.page(story.stint, story.global).closed())
                .singleElement()
                .satisfies(item -> assertThat(item.isOpen()).isFalse());
        assertStale(() -> agendas.close(story.gull, one, 1));
        assertRefused("FAC-1", "assemblies.agenda.refused.closed", () -> agendas.close(story.rook, one, 2));
        assertRefused("FAC-1", "assemblies.agenda.refused.closed", () -> agendas.move(story.rook, one, 2, UP));
        assertRefused("FAC-1", "assemblies.agenda.refused.closed", () -> agendas.remove(story.rook, one, 2));
        assertRefused(
                "FAC-1", "assemblies.agenda.refused.closed", () -> agendas.change(story.rook, one, 2, words("No")));
        agendas.reopen(story.gull, one, 2);
        assertThat(titles()).containsExactly("Two", "One");
        assertRefused("FAC-1", "assemblies.agenda.refused.open", () -> agendas.reopen(story.rook, one, 3));
        assertStale(() -> agendas.reopen(story.rook, one, 2));
        assertThat(acts(one)).containsExactly("AgendaItemAdded", "AgendaItemClosed", "AgendaItemReopened");
    }

    @Test
    @DisplayName("AUD-1: a removed item is gone, and the journal still knows that it was there")
    void aRemovedItemIsGone() {
        AgendaItemId one = add("One");
        assertStale(() -> agendas.remove(story.rook, one, 7));
        agendas.remove(story.rook, one, 1);
        assertNotFound(() -> agendas.remove(story.rook, one, 1));
        assertThat(titles()).isEmpty();
        assertThat(acts(one)).containsExactly("AgendaItemAdded", "AgendaItemRemoved");
    }

    @Test
    @DisplayName("FAC-1: what stands on an agenda is under way in that very assembly; what ended meanwhile may stay")
    void whatStandsOnAnAgendaIsUnderWayInThatAssembly() {
        Thing here = proposal(CommonShoreStory.EARLY);
        Thing draft = OnAgenda.thing(story.drafted(story.wren, story.delta, CommonShoreStory.TWO));
        Thing nothing = new Thing("proposal", UUID.randomUUID());
        Thing clause = new Thing("clause", story.clause("A2").value());
        for (Thing matter : List.of(draft, nothing, clause)) {
            assertRefused(
                    "FAC-1",
                    "assemblies.agenda.refused.matter",
                    () -> agendas.add(story.rook, story.global, about("No", matter)));
        }
        assertRefused(
                "FAC-1",
                "assemblies.agenda.refused.matter",
                () -> agendas.add(story.plover, story.other, about("Theirs", here)));

        AgendaItemId item = agendas.add(story.rook, story.global, about("Ours", here));
        house.getBean(Drafts.class)
                .withdraw(
                        story.wren,
                        Face.of(story.delta),
                        new ProposalId(here.id()),
                        story.version(new ProposalId(here.id())));
        agendas.change(story.rook, item, 1, about("Still ours", here));
        assertRefused(
                "FAC-1",
                "assemblies.agenda.refused.matter",
                () -> agendas.add(story.rook, story.global, about("Again", here)));
    }

    @Test
    @DisplayName("AUTHZ-11: an agenda has room for a hundred open items, and the database for no more")
    void anAgendaHasRoomForAHundred() {
        for (int number = 1; number <= Agendas.ITEMS; number++) {
            add("Item " + number);
        }
        assertRefused("FAC-1", "assemblies.agenda.refused.full", () -> add("One too many"));
        AgendaItem first = agendas.page(story.rook, story.global).open().getFirst();
        agendas.close(story.rook, first.id(), 1);
        add("The hundredth");
        assertRefused("FAC-1", "assemblies.agenda.refused.full", () -> agendas.reopen(story.rook, first.id(), 2));
        assertThat(titles()).hasSize(Agendas.ITEMS).last().isEqualTo("The hundredth");
    }

    @Test
    @DisplayName("ACT-3: no item widens: refused by the service, and not to be written to the database at all")
    void noItemWidens() {
        NewItem wide = new NewItem("Wide", AgendaItemKind.DISCUSS, null, Participation.COMMENTS, List.of());
        assertRefused("ACT-3", "assemblies.agenda.refused.widens", () -> agendas.add(story.rook, story.global, wide));
        AgendaItemId item = add("Narrow");
        assertRefused("ACT-3", "assemblies.agenda.refused.widens", () -> agendas.change(story.rook, item, 1, wide));
        assertThatThrownBy(() -> insert(story.rook, Participation.COMMENTS))
                .hasMessageContaining("agenda_item_never_widens");
    }

    @Test
    @DisplayName("AUTHZ-11: round the service an item changes neither its assembly nor who added it")
    void anItemKeepsItsAgenda() {
        add("One");
        assertThatThrownBy(() -> database.owner()
                        .update(AGENDA_ITEM)
                        .set(AGENDA_ITEM.ASSEMBLY_ID, story.other)
                        .execute())
                .hasMessageContaining("never changes");
        assertThatThrownBy(() -> database.owner()
                        .update(AGENDA_ITEM)
                        .set(AGENDA_ITEM.CHANGED_BY, story.tern.id())
                        .execute())
                .hasMessageContaining("only a facilitator");
        assertThatThrownBy(() -> database.owner()
                        .insertInto(AGENDA_MATTER)
                        .set(AGENDA_MATTER.ITEM_ID, AgendaItemId.next())
                        .set(AGENDA_MATTER.ORDINAL, 1)
                        .set(AGENDA_MATTER.MATTER_KIND, "clause")
                        .set(AGENDA_MATTER.MATTER_ID, UUID.randomUUID())
                        .execute())
                .hasMessageContaining("agenda_matter_of_item");
    }

    @Test
    void ofTwoWhoCloseAnItemAtOnceOneIsTold() {
        AgendaItemId item = add("One");
        assertThat(Race.lost(
                        database,
                        other -> {
                            other.select(ASSEMBLY.ASSEMBLY_ID)
                                    .from(ASSEMBLY)
                                    .forNoKeyUpdate()
                                    .execute();
                            other.update(AGENDA_ITEM)
                                    .set(AGENDA_ITEM.VERSION, 2L)
                                    .where(AGENDA_ITEM.ITEM_ID.eq(item))
                                    .execute();
                        },
                        () -> agendas.close(story.rook, item, 1)))
                .isInstanceOf(Stale.class);
    }

    @ParameterizedTest
    @DisplayName("SQL-01, XSS-01: whatever a title looks like, it is text")
    @ValueSource(strings = {"x'); select pg_sleep(30); --", "<img src=x onerror=alert(1)>", "${7*7} {0} %s"})
    void aHostileTitleIsATitle(String title) {
        add(title);
        assertThat(titles()).containsExactly(title);
    }

    @Test
    @DisplayName("PRI-7, GDPR-02: the file of one’s own data names what one put on agendas")
    void onesOwnDataNamesThem() {
        add("Offsets");
        assertThat(house.getBean(AgendaHolding.class).of(story.rook).entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry).containsEntry("title", "Offsets"));
        assertThat(house.getBean(AgendaHolding.class).of(story.gull).entries()).isEmpty();
    }

    private AgendaItemId add(String title) {
        return agendas.add(story.rook, story.global, words(title));
    }

    private Thing proposal(String text) {
        return OnAgenda.thing(story.open(story.wren, story.delta, text));
    }

    private List<String> titles() {
        return agendas.page(story.stint, story.global).open().stream()
                .map(AgendaItem::title)
                .toList();
    }

    private List<String> acts(AgendaItemId item) {
        return journal.about(PLATFORM, new Thing("item", item.value())).stream()
                .map(Entry::action)
                .toList();
    }

    private static NewItem words(String title) {
        return new NewItem(title, AgendaItemKind.DISCUSS, null, null, List.of());
    }

    private static NewItem about(String title, Thing matter) {
        return new NewItem(title, AgendaItemKind.DISCUSS, null, null, List.of(matter));
    }

    /** Round the service, straight to the table. */
    private void insert(Actor.Person actor, Participation participation) {
        PersonId by = actor.id();
        database.owner()
                .insertInto(AGENDA_ITEM)
                .set(AGENDA_ITEM.ITEM_ID, AgendaItemId.next())
                .set(AGENDA_ITEM.ASSEMBLY_ID, story.global)
                .set(AGENDA_ITEM.TITLE, "Round the service")
                .set(AGENDA_ITEM.KIND, AgendaItemKind.DISCUSS)
                .set(AGENDA_ITEM.PARTICIPATION, participation)
                .set(AGENDA_ITEM.PLACE, 99)
                .set(AGENDA_ITEM.VERSION, 1L)
                .set(AGENDA_ITEM.ADDED_BY, by)
                .set(AGENDA_ITEM.ADDED_AT, Instant.EPOCH)
                .set(AGENDA_ITEM.CHANGED_BY, by)
                .execute();
    }
}
