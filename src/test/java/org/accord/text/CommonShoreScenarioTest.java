package org.accord.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.accord.text.Provenance.Trace;
import org.accord.text.VotingOrder.Compromise;
import org.accord.text.VotingOrder.Deletion;
import org.accord.text.VotingOrder.Entry;
import org.accord.text.VotingOrder.Insertion;
import org.accord.text.VotingOrder.Relocation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The demo's story, by the text engine alone: conflicts, votes, decisions, final text. */
class CommonShoreScenarioTest {

    private final CommonShore shore = new CommonShore();

    @Test
    @DisplayName("PRO-7: of all 66 pairs exactly the listed ones are in conflict")
    void exactlyTheListedPairsConflict() {
        List<Pair> pairs = Merge.pairs(shore.base, shore.amendments.values());
        Set<String> conflicts = new HashSet<>();
        for (Pair pair : pairs) {
            if (pair.kind().isConflict()) {
                conflicts.add(CommonShore.name(pair.one()) + " " + CommonShore.name(pair.other()));
            }
        }
        assertThat(shore.amendments).hasSize(12);
        assertThat(conflicts).isEqualTo(CommonShore.pairs("conflicts"));
        assertThat(conflicts).doesNotContainAnyElementsOf(CommonShore.pairs("not_conflicts"));
    }

    @Test
    @DisplayName("PRO-7: by their words alone N1, N2 and N10 compete for one place")
    void theWordsAloneCompete() {
        for (String one : List.of("N1", "N2", "N10")) {
            for (String other : List.of("N1", "N2", "N10")) {
                if (!one.equals(other)) {
                    Amendment alone = new Amendment(
                            CommonShore.id(one), shore.amendment(one).operations(), Set.of());
                    Amendment rival = new Amendment(
                            CommonShore.id(other), shore.amendment(other).operations(), Set.of());
                    boolean conflict = Merge.pairs(shore.base, List.of(alone, rival)).stream()
                            .anyMatch(pair -> pair.kind().isConflict());
                    assertThat(conflict).as(one + " and " + other).isEqualTo(one.equals("N2") || other.equals("N2"));
                }
            }
        }
    }

    @Test
    @DisplayName(
            "ORD-1, ORD-4: the compromise first, then the furthest from the base; articles before recitals; each with its reason")
    void theVotingOrderIsTheNotes() {
        VotingOrder order = order();
        assertThat(order.entries().stream().map(entry -> CommonShore.name(entry.amendment())))
                .containsExactly("N10", "N2", "N1", "N5", "N6", "N8", "N9", "N11", "N7", "N12", "N3", "N4");
        assertThat(reason(order, "N10")).isInstanceOf(Compromise.class);
        assertThat(reason(order, "N3")).isEqualTo(new Deletion());
        assertThat(reason(order, "N5")).isEqualTo(new Insertion());
        assertThat(reason(order, "N7")).isEqualTo(new Relocation());
        assertThat(reason(order, "N1")).isEqualTo(new VotingOrder.Rewording(new Distance(4, 18)));
        assertThat(entry(order, "N6").tie()).isEqualTo(VotingOrder.Tie.SUBMITTED_LATER);
        assertThat(entry(order, "N4").clause()).isEqualTo(Clauses.id("P2"));
    }

    @Test
    @DisplayName(
            "TXT-4, ORD-2: the decisions, played in the scenario's order, make fall what must fall, and end in the final text")
    void theDecisionsEndInTheFinalText() {
        Map<String, String> outcomes = new HashMap<>();
        History history = play(List.copyOf(CommonShore.decisions().keySet()), outcomes);
        assertThat(outcomes).isEqualTo(CommonShore.decisions());
        assertThat(CommonShore.told(history.newest().document())).isEqualTo(CommonShore.finalText());
        assertThat(CommonShore.told(history.publish().newest().document())).isEqualTo(CommonShore.finalText());
        assertThat(history.newest().numbers())
                .containsEntry(Clauses.id("A6"), "1 bis")
                .containsEntry(Clauses.id("A2"), "2")
                .containsEntry(Clauses.id("A2b"), "2 bis")
                .containsEntry(Clauses.id("A2c"), "2 ter");
        assertThat(History.of(history.first(), history.steps()).verify(history.hashes()))
                .isEmpty();
    }

    @Test
    @DisplayName("PRO-8: new clauses at one place stand in the order of adoption")
    void newClausesStandInTheOrderOfAdoption() {
        List<String> order = new ArrayList<>(CommonShore.decisions().keySet());
        order.remove("N5");
        order.add("N5");
        List<String> names = play(order, new HashMap<>()).newest().document().clauses().stream()
                .map(Clauses::name)
                .toList();
        assertThat(names).containsSubsequence("A2", "A2c", "A2b", "A3");
    }

    @Test
    @DisplayName("TXT-6: the words of the final text lead to the proposals that brought them")
    void theWordsLeadToTheirProposals() {
        History history = play(List.copyOf(CommonShore.decisions().keySet()), new HashMap<>());
        Map<String, String> told = new HashMap<>();
        for (Trace trace : Provenance.of(history)) {
            told.put(
                    name(history, trace.clause()),
                    trace.words().stream()
                            .map(span -> span.cause().amendment() == null
                                    ? span.text()
                                    : "{" + span.text() + " "
                                            + CommonShore.name(span.cause().amendment()) + "}")
                            .collect(Collectors.joining()));
        }
        assertThat(told)
                .containsEntry(
                        "A5",
                        "We act without violence against {any living being N8}, and each organisation chooses its own"
                                + " means according to the risks its members {and neighbours  N9}face.")
                .containsEntry(
                        "A6", "We support one another's struggles with knowledge, people{, shelter N11} and money.")
                .containsEntry("A2b", "{These cuts include aviation, shipping and the military. N5}")
                .containsEntry("P1", base("P1"));
        assertThat(told.get("A2")).contains("{by half before 2030 and to zero before 2040,  N10}");
        Trace moved = Provenance.of(history).stream()
                .filter(trace -> trace.clause().equals(Clauses.id("A6")))
                .findFirst()
                .orElseThrow();
        assertThat(moved.placed().amendment()).isEqualTo(CommonShore.id("N7"));
    }

    @Test
    @DisplayName("TXT-1: the demo in brackets")
    void theDemoInBrackets() {
        Bracketed bracketed = Bracketed.of(shore.base, shore.amendments.values());
        assertThat(bracketed.base()).isEqualTo(shore.base.document());
        assertThat(bracketed.plain(CommonShore::name)).isEqualTo("""
                A Institutions charged with protecting a liveable climate have announced goals while emissions kept rising.
                B [Those who did least to cause this harm meet it first and hardest.][delete – N3]\
                [Those who did least to cause this harm, and the generations to come, meet it first and hardest. – N4]
                C We, organisations acting in our own names, adopt this common plan and answer to one another for it.
                1 Climate justice is the frame of everything we do under this agreement.
                2 We will cut emissions in our territories [fast enough to stay below 1.5 degrees]\
                [by half before 2030, fast enough to stay below 1.5 degrees – N1][to zero before 2035 – N2]\
                [by half before 2030 and to zero before 2040, fast enough to stay below 1.5 degrees – N10].
                [These cuts include aviation, shipping and the military. – N5]
                [Offsets do not count as cuts. – N6]
                3 Each territory will publish an inventory of its largest existing and planned sources of emissions.
                4 From its inventory each territory will draw up its own agenda of what to close, what to transform and in what order.
                5 We act without violence against [people][any living being – N8], and each organisation chooses its own means\
                 according to the risks its members [and neighbours – N9]face.
                6 We support one another's struggles with knowledge, people[, shelter – N11] and money. [move after 1 – N7]
                7 A global assembly reviews this agreement every [year][two years – N12].
                """);
    }

    /** Decides as the scenario does, in any order of the proposals; what conflicts with an adopted one falls. */
    private History play(List<String> order, Map<String, String> outcomes) {
        Map<String, String> decisions = CommonShore.decisions();
        History history = new History(shore.base, List.of());
        List<Amendment> adopted = new ArrayList<>();
        for (String name : order) {
            if (outcomes.containsKey(name)) {
                continue;
            }
            if (!Objects.equals(decisions.get(name), "ADOPTED")) {
                outcomes.put(name, "REJECTED");
                continue;
            }
            Carry carry = Carry.over(shore.base, shore.amendment(name), adopted);
            assertThat(carry).as(name).isInstanceOf(Carry.Carried.class);
            Amendment fit = ((Carry.Carried) carry).amendment();
            history = history.adopt(fit);
            adopted.add(fit);
            outcomes.put(name, "ADOPTED");
            for (Pair pair : Merge.pairs(shore.base, shore.amendments.values())) {
                String one = CommonShore.name(pair.one());
                String other = CommonShore.name(pair.other());
                if (pair.kind().isConflict() && (one.equals(name) || other.equals(name))) {
                    outcomes.putIfAbsent(one.equals(name) ? other : one, "FALLEN");
                }
            }
        }
        return history;
    }

    private VotingOrder order() {
        return VotingOrder.of(
                shore.base,
                shore.amendments.entrySet().stream()
                        .map(named -> new VotingOrder.Candidate(
                                named.getValue(),
                                shore.isCompromise(named.getKey()),
                                Instant.ofEpochSecond(
                                        named.getValue().id().value().getLeastSignificantBits())))
                        .toList());
    }

    private static Entry entry(VotingOrder order, String name) {
        return order.entries().stream()
                .filter(entry -> entry.amendment().equals(CommonShore.id(name)))
                .findFirst()
                .orElseThrow();
    }

    private static VotingOrder.Reason reason(VotingOrder order, String name) {
        return entry(order, name).reason();
    }

    private String base(String clause) {
        return shore.base.document().clauses().stream()
                .filter(other -> other.id().equals(Clauses.id(clause)))
                .map(Clause::text)
                .findFirst()
                .orElseThrow();
    }

    private static String name(History history, ClauseId clause) {
        return history.newest().document().clauses().stream()
                .filter(other -> other.id().equals(clause))
                .map(Clauses::name)
                .findFirst()
                .orElseThrow();
    }
}
