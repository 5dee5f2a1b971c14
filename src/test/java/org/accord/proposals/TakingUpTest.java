package org.accord.proposals;

import static org.accord.assemblies.Participation.COMMENTS;
import static org.accord.fixtures.CommonShoreStory.A2;
import static org.accord.fixtures.CommonShoreStory.END;
import static org.accord.fixtures.CommonShoreStory.HALVE;
import static org.accord.fixtures.CommonShoreStory.saying;
import static org.accord.fixtures.Refusals.assertNotFound;
import static org.accord.fixtures.Refusals.assertRefused;
import static org.accord.fixtures.Shore.PLATFORM;
import static org.accord.fixtures.Shore.VISITOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.accord.agreement.Act;
import org.accord.assemblies.Assemblies;
import org.accord.assemblies.AssemblyId;
import org.accord.assemblies.AssemblyKind;
import org.accord.assemblies.NewAssembly;
import org.accord.discussion.Author;
import org.accord.discussion.CommentId;
import org.accord.discussion.CommentKind;
import org.accord.discussion.Discussion;
import org.accord.discussion.Wordings;
import org.accord.fixtures.CommonShoreStory;
import org.accord.fixtures.Queries;
import org.accord.fixtures.ServiceTest;
import org.accord.journal.Journal;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.Ids;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Thing;
import org.accord.organisations.FaceRow;
import org.accord.organisations.Listing;
import org.accord.organisations.Power;
import org.accord.people.Leaving;
import org.accord.people.MyData;
import org.accord.people.SessionId;
import org.accord.people.TestSessions;
import org.accord.tally.Choice;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An organisation takes up what somebody suggested (ACT-6). */
@ServiceTest
class TakingUpTest {

    private final ApplicationContext house;
    private final TakingUp takingUp;
    private final Wordings wordings;
    private final Drafts drafts;
    private final Proposals proposals;
    private CommonShoreStory story;
    private Thing a2;
    private Face delta;
    private Face red;

    TakingUpTest(
            @Autowired ApplicationContext house,
            @Autowired TakingUp takingUp,
            @Autowired Wordings wordings,
            @Autowired Drafts drafts,
            @Autowired Proposals proposals) {
        this.house = house;
        this.takingUp = takingUp;
        this.wordings = wordings;
        this.drafts = drafts;
        this.proposals = proposals;
    }

    @BeforeEach
    void tell() {
        story = CommonShoreStory.in(house);
        a2 = new Thing("clause", story.clause("A2").value());
        delta = Face.of(story.delta);
        red = Face.of(story.red);
    }

    @Test
    @DisplayName(
            "ACT-6: a wording becomes a draft of the organisation that takes it up, with a link to where it was said")
    void aWordingBecomesADraft() {
        CommentId said = suggest(END, false);
        ProposalId id = takingUp.takeUp(story.wren, delta, said);

        DraftPage page = drafts.page(story.finch, id, "en");
        assertThat(page.stage()).isEqualTo(StageName.DRAFT);
        assertThat(page.text()).isEqualTo(END);
        assertThat(page.base()).isEqualTo(A2);
        assertThat(page.face()).isEqualTo(delta);
        assertThat(page.asks().clause()).isEqualTo(story.clause("A2"));
        assertThat(page.assembly()).isEqualTo("Global assembly");
        Origin origin = Objects.requireNonNull(page.origin());
        assertThat(origin.wording()).isEqualTo(said);
        assertThat(origin.author()).isNull();
        assertThat(origin.clause()).isEqualTo(story.clause("A2"));
        assertThat(story.acts(id)).containsExactly("ProposalDrafted");
        assertThat(house.getBean(Journal.class)
                        .about(PLATFORM, new Thing("proposal", id.value()))
                        .getFirst()
                        .particulars())
                .isEqualTo(Map.of("comment", said.toString()));
    }

    @Test
    @DisplayName("ACT-6: nobody but the organisation knows of it before it is submitted, and then everybody does")
    void itIsKnownOnceItIsSubmitted() {
        CommentId said = suggest(END, true);
        ProposalId id = takingUp.takeUp(story.wren, delta, said);
        assertThat(takenUp(story.tern, said)).isEmpty();
        assertThat(takenUp(story.crane, said)).isEmpty();
        assertThat(takenUp(story.rook, said)).isEmpty();
        assertThat(proposals.desk(story.tern, "en").takenUp()).isEmpty();
        assertThat(takenUp(story.finch, said)).extracting(TakenUp::id).containsExactly(id);

        int number = submit(story.wren, delta, id);
        for (Actor reader : List.of(story.tern, story.crane, story.rook, story.stint)) {
            assertThat(takenUp(reader, said)).singleElement().satisfies(taken -> {
                assertThat(taken.number()).isEqualTo(number);
                assertThat(taken.organisation().text(Locale.ENGLISH)).isEqualTo("Delta Commons");
            });
        }
        Origin origin =
                Objects.requireNonNull(proposals.page(story.crane, number, "en").origin());
        assertThat(origin.author()).isEqualTo(new Author.Person("Tern"));
        assertThat(proposals.desk(story.tern, "en").takenUp())
                .extracting(ProposalRow::number)
                .containsExactly(number);
        assertThat(proposals.desk(story.stint, "en").takenUp()).isEmpty();
    }

    @Test
    @DisplayName("ACT-6: taken up twice by one organisation it is one draft; another organisation has its own")
    void takenUpTwiceItIsOneDraft() {
        CommentId said = suggest(END, false);
        ProposalId first = takingUp.takeUp(story.wren, delta, said);
        assertThat(takingUp.takeUp(story.gull, delta, said)).isEqualTo(first);
        assertThat(story.acts(first)).containsExactly("ProposalDrafted");
        submit(story.wren, delta, first);
        assertThat(takingUp.takeUp(story.wren, delta, said)).isEqualTo(first);
        assertThat(takingUp.takeUp(story.crane, red, said)).isNotEqualTo(first);
    }

    @Test
    void aDraftThatIsThrownAwayCanBeTakenUpAgain() {
        CommentId said = suggest(END, false);
        ProposalId first = takingUp.takeUp(story.wren, delta, said);
        drafts.discard(story.wren, delta, first, story.version(first));
        assertThat(takenUp(story.wren, said)).isEmpty();
        assertThat(takingUp.takeUp(story.wren, delta, said)).isNotEqualTo(first);
    }

    @Test
    @DisplayName(
            "ACT-1, ACT-6, MAN-1: by a mandate to draft and to submit of an admitted organisation, and by nothing else")
    void itTakesAMandate() {
        CommentId said = suggest(END, true);
        Actor.Person sender = story.shore.delegate("Sanderling", story.delta, Power.SUBMIT);
        String before = story.everything();
        for (Actor actor : List.of(story.tern, story.stint, story.rook, story.owl, VISITOR, PLATFORM)) {
            assertRefused(
                    "ACT-1", "proposals.refused.only-organisations", () -> takingUp.takeUp(actor, Face.own(), said));
            assertRefused("MAN-1", "proposals.refused.not-admitted", () -> takingUp.takeUp(actor, delta, said));
        }
        assertRefused("MAN-1", "proposals.refused.no-power.submit", () -> takingUp.takeUp(story.finch, delta, said));
        assertRefused("MAN-1", "proposals.refused.no-power.draft", () -> takingUp.takeUp(sender, delta, said));
        assertRefused("MAN-1", "proposals.refused.not-admitted", () -> takingUp.takeUp(story.wren, red, said));
        assertRefused(
                "MAN-1",
                "proposals.refused.not-admitted",
                () -> takingUp.takeUp(story.heron, Face.of(story.marsh), said));
        assertThat(story.everything()).isEqualTo(before);
        assertThat(about(story.wren, said).faces())
                .extracting(FaceRow::organisation)
                .containsExactly(story.delta);
        for (Actor actor : List.of(story.tern, story.rook, story.finch, sender, story.heron)) {
            assertThat(about(actor, said).faces()).isEmpty();
        }
    }

    @Test
    @DisplayName("ACT-6: only a suggested wording is taken up, where one may read it, and for a clause that is there")
    void onlyAWordingForAClauseThatIsThere() {
        Discussion discussion = house.getBean(Discussion.class);
        CommentId concern =
                discussion.comment(story.tern, Face.own(), story.global, a2, CommentKind.CONCERN, END, "en");
        CommentId nowhere = suggest(new Thing("clause", Ids.next()), story.global, END, "en");
        CommentId unheard = suggest(new Thing("proposal", Ids.next()), story.global, END, "en");
        CommentId same = suggest(A2, false);
        AssemblyId closed = story.shore.closedAssembly("Behind the door");
        Actor.Person insider = story.shore.participant("Dunlin", closed, COMMENTS);
        CommentId behindTheDoor = wordings.suggest(insider, Face.own(), closed, a2, END, "en", false);
        String before = story.everything();
        assertRefused("ACT-6", "proposals.refused.not-a-wording", () -> takingUp.takeUp(story.wren, delta, concern));
        assertRefused("PRO-2", "proposals.refused.text-unchanged", () -> takingUp.takeUp(story.wren, delta, same));
        for (CommentId none : List.of(nowhere, unheard, behindTheDoor, CommentId.next())) {
            assertNotFound(() -> takingUp.takeUp(story.wren, delta, none));
        }
        assertThat(story.everything()).isEqualTo(before);

        CommentId late = suggest(END, false);
        story.decide(story.open(story.crane, story.red, Act.DELETE, "A2", written -> written), Choice.YES);
        assertRefused("PRO-9", "proposals.refused.clause-deleted", () -> takingUp.takeUp(story.wren, delta, late));
        assertThat(about(story.wren, late).faces()).isEmpty();
    }

    @Test
    @DisplayName("ACT-6: said about a proposal, it is for the clause that the proposal rewords, as it stands now")
    void saidAboutAProposalItIsForItsClause() {
        ProposalId rival = story.open(story.crane, story.red, HALVE);
        Thing place = new Thing("proposal", rival.value());
        CommentId said = suggest(place, story.global, END, "en");
        assertThat(takingUp.about(story.wren, story.global, place, Set.of(said)).faces())
                .hasSize(1);

        ProposalId id = takingUp.takeUp(story.wren, delta, said);

        DraftPage page = drafts.page(story.wren, id, "en");
        assertThat(page.asks().clause()).isEqualTo(story.clause("A2"));
        assertThat(page.base()).isEqualTo(A2);
        assertThat(Objects.requireNonNull(page.origin()).proposal()).isEqualTo(story.number(rival));
        assertThat(page.beside()).isEqualTo(a2);

        ProposalId deletion = story.open(story.crane, story.red, Act.INSERT, "A2", saying("New."));
        Thing elsewhere = new Thing("proposal", deletion.value());
        CommentId astray = suggest(elsewhere, story.global, END, "en");
        assertRefused(
                "ACT-6", "proposals.refused.no-clause-to-reword", () -> takingUp.takeUp(story.wren, delta, astray));
        assertThat(takingUp.about(story.wren, story.global, elsewhere, Set.of(astray))
                        .faces())
                .isEmpty();
    }

    @Test
    @DisplayName("ACT-6: in the wording's language where the clause has a text of today in it, else in another")
    void inTheLanguageOfTheWordingWhereThereIsOne() {
        String french = "Nous mettrons fin aux émissions.";
        DraftPage written = page(suggest(a2, story.global, french, "fr"));
        assertThat(written.language()).isEqualTo("fr");
        assertThat(written.text()).isEqualTo(french);

        DraftPage foreign = page(suggest(a2, story.global, "Wir beenden die Emissionen.", "de"));
        assertThat(foreign.language()).isEqualTo("en");
        assertThat(foreign.text()).isEqualTo("Wir beenden die Emissionen.");
        assertThat(Objects.requireNonNull(foreign.origin()).language()).isEqualTo("de");

        // the French text is older than the clause from now on, and no ground to stand on (TXT-7)
        story.decide(story.open(story.crane, story.red, HALVE), Choice.YES);
        DraftPage moved = page(suggest(a2, story.global, french + " Vite.", "fr"));
        assertThat(moved.language()).isEqualTo("en");
        assertThat(moved.base()).isEqualTo(HALVE);
    }

    @Test
    @DisplayName("SES-4: from a working group, which decides nothing, it goes to the global assembly")
    void fromAWorkingGroupItGoesToTheGlobalAssembly() {
        Assemblies assemblies = house.getBean(Assemblies.class);
        AssemblyId group = assemblies.create(
                PLATFORM,
                new NewAssembly(
                        AssemblyKind.WORKING_GROUP,
                        Map.of("en", new NewAssembly.Name("Group", "To work.")),
                        true,
                        COMMENTS));
        assemblies.bring(PLATFORM, group, story.tern.id());
        assertThat(page(suggest(a2, group, END, "en")).assembly()).isEqualTo("Global assembly");
    }

    @Test
    @DisplayName("ELI-11: who took it up is named as far as its listing allows")
    void whoTookItUpIsNamedAsFarAsItsListingAllows() {
        OrganisationId hidden = story.shore.organisation("Hidden Shore", "Europe", Listing.UNLISTED);
        Actor.Person knot = story.shore.delegate("Knot", hidden, Power.values());
        CommentId said = suggest(END, false);
        ProposalId id = takingUp.takeUp(knot, Face.of(hidden), said);
        submit(knot, Face.of(hidden), id);
        assertThat(name(story.tern, said)).isEqualTo("an organisation from Europe");
        assertThat(name(knot, said)).isEqualTo("Hidden Shore");
        assertThat(name(story.rook, said)).isEqualTo("Hidden Shore");
    }

    @Test
    @DisplayName(
            "ACT-6: whoever took back their yes, or never gave it, is a participant; and so is who has left (PRI-5)")
    void onlyWhoAgreesIsNamed() {
        CommentId said = suggest(END, false);
        ProposalId id = takingUp.takeUp(story.wren, delta, said);
        int number = submit(story.wren, delta, id);
        assertThat(author(number)).isNull();
        wordings.agree(story.tern, said, true);
        assertThat(author(number)).isEqualTo(new Author.Person("Tern"));
        wordings.agree(story.tern, said, false);
        assertThat(author(number)).isNull();
        wordings.agree(story.tern, said, true);

        SessionId session = TestSessions.open(house, story.tern.id()).sessionId();
        house.getBean(Leaving.class).leave(story.tern, session);
        assertThat(author(number)).isNull();
        assertThat(takenUp(story.stint, said)).hasSize(1);
    }

    @Test
    @DisplayName("GDPR-01, ACT-6: one's own file says where one agreed to be named, and what was taken up")
    void onesOwnFileSaysWhatWasTakenUp() {
        CommentId said = suggest(END, true);
        SessionId session = TestSessions.open(house, story.tern.id()).sessionId();
        ProposalId id = takingUp.takeUp(story.wren, delta, said);
        assertThat(file(session))
                .contains("\"may be named where it is taken up\" : true", "\"wordings taken up\" : [ ]");
        int number = submit(story.wren, delta, id);
        assertThat(file(session)).contains("\"proposal\" : \"P-" + number + "\"", "\"by\" : \"Delta Commons\"");
    }

    @Test
    @DisplayName("PERF-01: what became of fifty wordings is asked in as many queries as of one")
    void aFewQueriesForHoweverMany(@Autowired DSLContext application) {
        CommentId one = suggest(END, true);
        submit(story.wren, delta, takingUp.takeUp(story.wren, delta, one));
        int before = Queries.during(application, () -> about(story.gull, one));
        Set<CommentId> many = new HashSet<>(Set.of(one));
        for (int n = 0; n < 20; n++) {
            CommentId said = suggest(END + " " + n, true);
            submit(story.crane, red, takingUp.takeUp(story.crane, red, said));
            many.add(said);
            if (many.size() > 15) {
                break;
            }
        }
        assertThat(Queries.during(application, () -> takingUp.about(story.gull, story.global, a2, many)))
                .isEqualTo(before);
    }

    private CommentId suggest(String text, boolean named) {
        return wordings.suggest(story.tern, Face.own(), story.global, a2, text, "en", named);
    }

    private CommentId suggest(Thing place, AssemblyId assembly, String text, String language) {
        return wordings.suggest(story.tern, Face.own(), assembly, place, text, language, false);
    }

    private WordingsPage about(Actor actor, CommentId said) {
        return takingUp.about(actor, story.global, a2, Set.of(said));
    }

    private List<TakenUp> takenUp(Actor actor, CommentId said) {
        return about(actor, said).takenUp().getOrDefault(said, List.of());
    }

    private String name(Actor actor, CommentId said) {
        return takenUp(actor, said).getFirst().organisation().text(Locale.ENGLISH);
    }

    private DraftPage page(CommentId said) {
        return drafts.page(story.wren, takingUp.takeUp(story.wren, delta, said), "en");
    }

    private @Nullable Author author(int number) {
        return Objects.requireNonNull(proposals.page(story.stint, number, "en").origin())
                .author();
    }

    private int submit(Actor.Person actor, Face face, ProposalId id) {
        String text = drafts.page(actor, id, "en").text();
        drafts.save(actor, face, id, story.version(id), text, "Because the shore will not wait.");
        return drafts.submit(actor, face, id, story.version(id));
    }

    private String file(SessionId session) {
        return new String(house.getBean(MyData.class).file(story.tern, session), StandardCharsets.UTF_8);
    }
}
