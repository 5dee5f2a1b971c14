package org.accord.voting;

import static org.accord.fixtures.Refusals.assertNotFound;
import static org.accord.fixtures.Refusals.assertRefused;
import static org.accord.fixtures.Refusals.assertStale;
import static org.accord.fixtures.Shore.PLATFORM;
import static org.accord.fixtures.Shore.VISITOR;
import static org.accord.tally.Choice.BLOCK;
import static org.accord.tally.Choice.NO;
import static org.accord.tally.Choice.SUPPORT;
import static org.accord.tally.Choice.YES;
import static org.accord.voting.Poll.ANY;
import static org.accord.voting.Poll.CONSENSUS;
import static org.accord.voting.Poll.MAJORITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accord.assemblies.Assemblies;
import org.accord.assemblies.AssemblyId;
import org.accord.assemblies.AssemblyKind;
import org.accord.assemblies.NewAssembly;
import org.accord.assemblies.Participation;
import org.accord.fixtures.ServiceTest;
import org.accord.fixtures.TestClock;
import org.accord.journal.Entry;
import org.accord.journal.Journal;
import org.accord.journal.Verdict;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Thing;
import org.accord.organisations.Listing;
import org.accord.organisations.OrganisationLabel;
import org.accord.organisations.Organisations;
import org.accord.organisations.Power;
import org.accord.organisations.screening.RefusalReason;
import org.accord.tally.Outcome;
import org.accord.tally.Quorum;
import org.accord.tally.Result;
import org.accord.tally.Rule;
import org.accord.voting.DecisionPage.BallotRow;
import org.accord.voting.DecisionPage.Seat;
import org.accord.voting.Poll.Member;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Opening, reading and closing a decision. Casting has {@link CastingTest}. */
@ServiceTest
class DecisionsTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Assemblies assemblies;

    @Autowired
    private Journal journal;

    @Autowired
    private TestClock clock;

    private Poll poll;

    @BeforeEach
    void gather() {
        poll = new Poll(house, 3);
    }

    @Test
    @DisplayName("DEC-2: what was agreed on at opening is what the ballot says: rule, quorum, subject, roll")
    void aDecisionOpensWithItsRuleAndItsRoll() {
        Opening opening = new Opening(
                poll.assembly(),
                poll.opening(MAJORITY).subject(),
                Poll.TEXT,
                new Rule.Supermajority(2, 3, Rule.Supermajority.Base.PRESENT),
                Quorum.USUAL,
                Set.of());
        DecisionPage page = poll.page(decisions.open(poll.facilitator(), opening));

        assertThat(page.isOpen()).isTrue();
        assertThat(page.subject()).isEqualTo(opening.subject());
        assertThat(page.rule()).isEqualTo(opening.rule());
        assertThat(page.quorum()).isEqualTo(Quorum.USUAL);
        assertThat(page.entitled()).isEqualTo(3);
        assertThat(page.cast()).isZero();
        assertThat(page.result()).isNull();
    }

    @Test
    @DisplayName("DEC-1: nobody opens or closes but a facilitator of that very assembly")
    void onlyAFacilitatorHereRunsADecision() {
        DecisionId id = poll.open(MAJORITY);
        Actor.Person elsewhere =
                poll.shore().facilitator("Ibis", poll.shore().openAssembly("Delta", Participation.COMMENTS));
        for (Actor other : List.of(
                elsewhere,
                poll.member(0).delegate(),
                poll.shore().person("Heron"),
                poll.shore().administrator("Wren"),
                VISITOR,
                PLATFORM)) {
            assertRefused(
                    "DEC-1", "voting.refused.facilitators-run", () -> decisions.open(other, poll.opening(MAJORITY)));
            assertRefused("DEC-1", "voting.refused.facilitators-run", () -> decisions.close(other, id));
        }
        assertThat(poll.page(id).isOpen()).isTrue();
    }

    @Test
    @DisplayName("DEC-1: on the own matter the other facilitator must act")
    void onTheOwnMatterTheOtherFacilitatorActs() {
        Actor.Person second = poll.shore().facilitator("Ibis", poll.assembly());
        OrganisationId sponsor = poll.member(0).organisation();
        DecisionId id = decisions.open(second, poll.opening(MAJORITY, sponsor));
        poll.shore().mandate(poll.facilitator(), sponsor, Power.SPEAK);

        assertRefused(
                "DEC-1",
                "voting.refused.own-matter",
                () -> decisions.open(poll.facilitator(), poll.opening(MAJORITY, sponsor)));
        assertRefused("DEC-1", "voting.refused.own-matter", () -> decisions.close(poll.facilitator(), id));
        assertThat(decisions.page(poll.facilitator(), id).mayClose().isGranted())
                .isFalse();
        assertThat(decisions.close(second, id).outcome()).isEqualTo(Outcome.NO_QUORUM);
    }

    @Test
    @DisplayName("SES-4: a working group decides nothing")
    void aWorkingGroupDecidesNothing() {
        AssemblyId group = assemblies.create(
                PLATFORM,
                new NewAssembly(
                        AssemblyKind.WORKING_GROUP,
                        Map.of("en", new NewAssembly.Name("Rivers", "What flows.")),
                        true,
                        Participation.COMMENTS));
        Actor.Person facilitator = poll.shore().facilitator("Ibis", group);
        Opening opening = new Opening(group, poll.opening(MAJORITY).subject(), Poll.TEXT, MAJORITY, ANY, Set.of());
        assertRefused("SES-4", "voting.refused.groups-do-not-decide", () -> decisions.open(facilitator, opening));
    }

    @Test
    void aSubjectIsDecidedOnceAtATime() {
        Opening opening = poll.opening(MAJORITY);
        DecisionId first = decisions.open(poll.facilitator(), opening);
        assertStale(() -> decisions.open(poll.facilitator(), opening));
        decisions.close(poll.facilitator(), first);
        assertThat(decisions.open(poll.facilitator(), opening)).isNotEqualTo(first);
    }

    @Test
    @DisplayName("DEC-2: where there is no member there is no decision")
    void withoutMembersThereIsNoDecision() {
        Poll empty = new Poll(house, 0);
        poll.members().forEach(member -> suspend(member.organisation()));
        assertRefused(
                "DEC-2",
                "voting.refused.no-electorate",
                () -> decisions.open(empty.facilitator(), empty.opening(MAJORITY)));
    }

    @Test
    @DisplayName("DEC-2, VOTE-11: an organisation that is admitted later is not on the roll")
    void anOrganisationAdmittedLaterIsNotOnTheRoll() {
        DecisionId id = poll.open(MAJORITY);
        Member late = poll.admit("Late Reef");

        assertThat(poll.page(id).entitled()).isEqualTo(3);
        assertThat(decisions.page(late.delegate(), id).seats()).isEmpty();
        assertThat(decisions.awaiting(late.delegate())).isEmpty();
        assertRefused(
                "DEC-2",
                "voting.refused.not-on-the-roll",
                () -> decisions.cast(late.delegate(), late.face(), id, Vote.of(YES)));
    }

    @Test
    @DisplayName(
            "VOTE-12: exactly two thirds are two thirds, and the result that is read again is the one that was published")
    void theResultIsCountedAgainAlike() {
        DecisionId id = poll.open(new Rule.Supermajority(2, 3, Rule.Supermajority.Base.CAST));
        poll.cast(id, 0, YES);
        poll.cast(id, 1, YES);
        poll.cast(id, 2, NO);
        Result published = decisions.close(poll.facilitator(), id);

        assertThat(published.outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(published.figures()).containsEntry(YES, 2).containsEntry(NO, 1);
        assertThat(published.entitled()).isEqualTo(3);
        assertThat(published.because().getLast().key()).isEqualTo("tally.because.outcome.ADOPTED");
        DecisionPage page = poll.page(id);
        assertThat(page.result()).isEqualTo(published);
        assertThat(page.isOpen()).isFalse();
        assertThat(page.cast()).isEqualTo(3);
    }

    @Test
    @DisplayName("VOTE-12: a tie rejects")
    void aTieRejects() {
        DecisionId id = poll.open(MAJORITY);
        poll.cast(id, 0, YES);
        poll.cast(id, 1, NO);
        assertThat(decisions.close(poll.facilitator(), id).outcome()).isEqualTo(Outcome.REJECTED);
    }

    @Test
    @DisplayName("DEC-4: too few ballots decide nothing")
    void tooFewBallotsDecideNothing() {
        Opening opening = new Opening(
                poll.assembly(), poll.opening(MAJORITY).subject(), Poll.TEXT, MAJORITY, Quorum.USUAL, Set.of());
        DecisionId id = decisions.open(poll.facilitator(), opening);
        poll.cast(id, 0, YES);
        assertThat(decisions.close(poll.facilitator(), id).outcome()).isEqualTo(Outcome.NO_QUORUM);
    }

    @Test
    @DisplayName("DEC-3: what is closed is not closed again")
    void whatIsClosedIsNotClosedAgain() {
        DecisionId id = poll.open(MAJORITY);
        decisions.close(poll.facilitator(), id);
        assertRefused("DEC-3", "voting.refused.closed", () -> decisions.close(poll.facilitator(), id));
        assertThat(decisions.page(poll.facilitator(), id).mayClose().isGranted())
                .isFalse();
    }

    @Test
    @DisplayName("DEC-6: ballots are open to members at once, and to everybody after closing")
    void ballotsAreOpenToMembersAtOnceAndToAllAfterwards() {
        DecisionId id = poll.open(CONSENSUS);
        poll.cast(id, 0, SUPPORT);
        Actor.Person activist = poll.shore().participant("Heron", poll.assembly(), Participation.COMMENTS);

        for (Actor member : List.of(poll.member(0).delegate(), poll.member(1).delegate(), poll.facilitator())) {
            assertThat(decisions.page(member, id).ballots()).hasSize(1);
        }
        for (Actor other : List.of(activist, poll.shore().administrator("Wren"), VISITOR)) {
            DecisionPage page = decisions.page(other, id);
            assertThat(page.ballots()).isEmpty();
            assertThat(page.cast()).isEqualTo(1);
        }
        decisions.close(poll.facilitator(), id);
        assertThat(decisions.page(activist, id).ballots())
                .extracting(
                        ballot -> ballot.organisation().name(),
                        ballot -> ballot.vote().choice())
                .containsExactly(tuple("Member 1", SUPPORT));
        assertThat(decisions.page(VISITOR, id).ballots()).hasSize(1);
    }

    @Test
    @DisplayName("DEC-6, ELI-11: a ballot of an organisation that is not listed is shown by region")
    void anUnlistedOrganisationIsShownByRegion() {
        OrganisationId hidden = poll.shore().organisation("Hidden Reef", "Africa", Listing.UNLISTED);
        Actor.Person delegate = poll.shore().delegate("Tern", hidden, Power.VOTE);
        DecisionId id = poll.open(CONSENSUS);
        decisions.cast(delegate, Face.of(hidden), id, new Vote(BLOCK, "No.", BlockCategory.HARM, "None possible."));

        assertThat(labels(poll.member(0).delegate(), id))
                .containsExactly(new OrganisationLabel(hidden, null, "Africa"));
        assertThat(labels(delegate, id)).containsExactly(new OrganisationLabel(hidden, "Hidden Reef", "Africa"));
        assertThat(labels(poll.facilitator(), id))
                .extracting(OrganisationLabel::name)
                .containsExactly("Hidden Reef");
        decisions.close(poll.facilitator(), id);
        assertThat(labels(VISITOR, id)).containsExactly(new OrganisationLabel(hidden, null, "Africa"));
    }

    @Test
    @DisplayName("VOTE-07: whoever may vote sees the decision and their seat, and it waits for them until it is cast")
    void whoeverMayVoteSeesTheirSeat() {
        Opening opening = poll.opening(MAJORITY);
        DecisionId id = decisions.open(poll.facilitator(), opening);
        Member member = poll.member(0);

        DecisionPage page = decisions.page(member.delegate(), id);
        assertThat(page.mayVote().isGranted()).isTrue();
        assertThat(page.seats()).singleElement().satisfies(seat -> {
            assertThat(seat.face()).isEqualTo(member.face());
            assertThat(seat.vote()).isNull();
            assertThat(seat.mayCast().isGranted()).isTrue();
        });
        assertThat(decisions.awaiting(member.delegate())).containsExactly(opening.subject());

        poll.cast(id, 0, YES);
        assertThat(decisions.page(member.delegate(), id).seats())
                .extracting(Seat::vote)
                .containsExactly(Vote.of(YES));
        assertThat(decisions.awaiting(member.delegate())).isEmpty();
        decisions.close(poll.facilitator(), id);
        assertThat(decisions.awaiting(poll.member(1).delegate())).isEmpty();
    }

    @Test
    void nothingAwaitsWhoHasNoVote() {
        poll.open(MAJORITY);
        assertThat(decisions.awaiting(poll.shore().person("Heron"))).isEmpty();
        assertThat(decisions.awaiting(poll.facilitator())).isEmpty();
        assertThat(decisions.awaiting(VISITOR)).isEmpty();
    }

    @Test
    @DisplayName("AUTHZ-01: a decision of a closed assembly is not there for who is not in it")
    void aDecisionOfAClosedAssemblyIsNotThere() {
        AssemblyId closed = poll.shore().closedAssembly("Inner circle");
        Actor.Person facilitator = poll.shore().facilitator("Ibis", closed);
        Opening opening = new Opening(closed, poll.opening(MAJORITY).subject(), Poll.TEXT, MAJORITY, ANY, Set.of());
        assertRefused("DEC-2", "voting.refused.no-electorate", () -> decisions.open(facilitator, opening));
        Member inside = poll.member(1);
        assemblies.bring(facilitator, closed, inside.delegate().id());
        DecisionId id = decisions.open(facilitator, opening);
        Member outside = poll.member(0);

        assertNotFound(() -> decisions.page(outside.delegate(), id));
        assertNotFound(() -> decisions.cast(outside.delegate(), outside.face(), id, Vote.of(YES)));
        assertNotFound(() -> decisions.close(poll.facilitator(), id));
        assertThat(decisions.awaiting(outside.delegate())).isEmpty();
        assertThat(decisions.page(facilitator, id).entitled()).isEqualTo(1);
        decisions.cast(inside.delegate(), inside.face(), id, Vote.of(YES));
        assertThat(decisions.page(facilitator, id).cast()).isEqualTo(1);
        assemblies.bring(facilitator, closed, outside.delegate().id());
        assertRefused(
                "DEC-2",
                "voting.refused.not-on-the-roll",
                () -> decisions.cast(outside.delegate(), outside.face(), id, Vote.of(YES)));
    }

    @Test
    void whatThereIsNotIsNotFound() {
        DecisionId none = DecisionId.next();
        Member member = poll.member(0);
        assertNotFound(() -> decisions.page(member.delegate(), none));
        assertNotFound(() -> decisions.close(poll.facilitator(), none));
        assertNotFound(() -> decisions.cast(member.delegate(), member.face(), none, Vote.of(YES)));
    }

    @Test
    @DisplayName(
            "AUD-1: each act is one event; ballots are sealed in the decision’s own chain, the rest in the platform’s")
    void eachActIsOneEvent() {
        assertThat(journal.verify(PLATFORM)).isInstanceOf(Verdict.Whole.class);
        long chains = whole().chains();
        long events = whole().events();
        DecisionId id = poll.open(MAJORITY);
        poll.cast(id, 0, YES);
        clock.advance(Duration.ofMinutes(1));
        poll.cast(id, 0, NO);
        poll.cast(id, 1, YES);
        assertRefused("DEC-2", "voting.refused.no-such-choice", () -> poll.cast(id, 2, SUPPORT));
        decisions.close(poll.facilitator(), id);

        List<Entry> entries = journal.about(PLATFORM, new Thing("decision", id.value()));
        assertThat(entries)
                .extracting(Entry::action)
                .containsExactly("DecisionOpened", "BallotCast", "BallotCast", "BallotCast", "DecisionClosed");
        assertThat(entries.get(2).particulars()).isEqualTo(Map.of("choice", "NO", "turn", "2"));
        assertThat(entries.get(2).organisation()).isEqualTo(poll.member(0).organisation());
        assertThat(entries.getLast().particulars()).containsEntry("outcome", "REJECTED");
        // one chain more: the decision's own, which holds the three ballots
        assertThat(whole()).isEqualTo(new Verdict.Whole(chains + 1, events + 5));
    }

    private Verdict.Whole whole() {
        return (Verdict.Whole) journal.verify(PLATFORM);
    }

    private List<OrganisationLabel> labels(Actor actor, DecisionId id) {
        return decisions.page(actor, id).ballots().stream()
                .map(BallotRow::organisation)
                .toList();
    }

    private void suspend(OrganisationId organisation) {
        house.getBean(Organisations.class).suspend(PLATFORM, organisation, RefusalReason.CONDUCT);
    }
}
