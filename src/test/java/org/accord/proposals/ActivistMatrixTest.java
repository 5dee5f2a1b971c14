package org.accord.proposals;

import static org.accord.fixtures.CommonShoreStory.EARLY;
import static org.accord.fixtures.CommonShoreStory.END;
import static org.accord.fixtures.CommonShoreStory.HALVE;
import static org.accord.fixtures.CommonShoreStory.MAJORITY;
import static org.accord.fixtures.CommonShoreStory.ONE;
import static org.accord.fixtures.CommonShoreStory.at;
import static org.accord.fixtures.CommonShoreStory.saying;
import static org.accord.fixtures.Shore.VISITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.accord.agreement.Act;
import org.accord.agreement.Adopted;
import org.accord.agreement.AgreementFile;
import org.accord.agreement.Agreements;
import org.accord.fixtures.CommonShoreStory;
import org.accord.fixtures.ServiceTest;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.NotFound;
import org.accord.kernel.NotPermitted;
import org.accord.tally.Choice;
import org.accord.tally.Quorum;
import org.accord.text.Operation;
import org.accord.voting.DecisionId;
import org.accord.voting.Decisions;
import org.accord.voting.Opening;
import org.accord.voting.Vote;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** AUTHZ-01, AUTHZ-07: every verb there is, tried by everybody who has no part in it. A new verb fails here until it is named. */
@ServiceTest
class ActivistMatrixTest {

    /** They change nothing; what they show to whom is tested where they are. */
    private static final Set<String> READING = Set.of(
            "Drafts.page",
            "Drafts.check",
            "Decisions.page",
            "Decisions.awaiting",
            "Agreements.all",
            "Agreements.page",
            "Agreements.clause",
            "Agreements.textAt",
            "Agreements.textsAt",
            "Agreements.numbers",
            "Agreements.labels",
            "Agreements.history",
            "Agreements.version",
            "Agreements.adoptedSince",
            "Agreements.sinceDraft",
            "Agreements.deeds",
            "Agreements.holdStill",
            "Agreements.versionOf",
            "Agreements.versionsOf",
            "Agreements.mayLoad");

    private final Drafts drafts;
    private final Facilitation facilitation;
    private final Decisions decisions;
    private final Agreements agreements;
    private CommonShoreStory story;

    ActivistMatrixTest(
            @Autowired Drafts drafts,
            @Autowired Facilitation facilitation,
            @Autowired Decisions decisions,
            @Autowired Agreements agreements) {
        this.drafts = drafts;
        this.facilitation = facilitation;
        this.decisions = decisions;
        this.agreements = agreements;
    }

    @BeforeEach
    void tell(@Autowired ApplicationContext house) {
        story = CommonShoreStory.in(house);
    }

    /** One verb, done by somebody behind a face; the face plays no part where the verb has none. */
    private interface Verb {
        void by(Actor actor, Face face);
    }

    private Map<String, Verb> verbs() {
        ProposalId draft = story.drafted(story.wren, story.delta, END);
        ProposalId submitted = story.submitted(story.wren, story.delta, HALVE);
        ProposalId open = story.open(story.wren, story.delta, EARLY);
        ProposalId called = story.open(story.wren, story.delta, END);
        DecisionId decision = story.call(called);
        ProposalId returned = story.submitted(story.wren, story.delta, HALVE + " Now.");
        facilitation.sendBack(story.rook, returned, story.version(returned), "Two subjects.");
        ProposalId blocked = story.open(story.wren, story.delta, EARLY + " Now.");
        story.close(story.call(blocked, MAJORITY, Quorum.USUAL));
        ProposalId insert = story.drafted(story.wren, story.delta, Act.INSERT, "A2", saying("New."));
        ProposalId move = story.open(story.wren, story.delta, Act.MOVE, "A6", at(story.after("A1")));
        Map<String, Verb> verbs = new LinkedHashMap<>();
        for (Act act : Act.values()) {
            verbs.put(
                    "Drafts.begin " + act,
                    (actor, face) -> drafts.begin(actor, face, act, story.clause("A2"), "en", story.global));
        }
        Written written = drafts.page(story.wren, insert, "en").written();
        verbs.put(
                "Drafts.save INSERT",
                (actor, face) -> drafts.save(actor, face, insert, story.version(insert), written));
        verbs.put("Drafts.submit INSERT", (actor, face) -> drafts.submit(actor, face, insert, story.version(insert)));
        verbs.put(
                "Drafts.revise MOVE",
                (actor, face) -> drafts.revise(
                        actor,
                        face,
                        move,
                        story.version(move),
                        at(story.after("A3")).apply(written)));
        verbs.put("Drafts.withdraw MOVE", (actor, face) -> drafts.withdraw(actor, face, move, story.version(move)));
        verbs.put(
                "Facilitation.call MOVE",
                (actor, face) -> facilitation.call(actor, move, story.version(move), MAJORITY, ONE));
        verbs.put("Drafts.save", (actor, face) -> drafts.save(actor, face, draft, story.version(draft), HALVE, "Why."));
        verbs.put(
                "Drafts.moveToPresent",
                (actor, face) -> drafts.moveToPresent(actor, face, draft, story.version(draft)));
        verbs.put("Drafts.submit", (actor, face) -> drafts.submit(actor, face, draft, story.version(draft)));
        verbs.put("Drafts.discard", (actor, face) -> drafts.discard(actor, face, draft, story.version(draft)));
        verbs.put(
                "Drafts.revise",
                (actor, face) -> drafts.revise(actor, face, returned, story.version(returned), HALVE, "Why."));
        verbs.put("Drafts.withdraw", (actor, face) -> drafts.withdraw(actor, face, open, story.version(open)));
        verbs.put(
                "Facilitation.admit", (actor, face) -> facilitation.admit(actor, submitted, story.version(submitted)));
        verbs.put(
                "Facilitation.sendBack",
                (actor, face) -> facilitation.sendBack(actor, submitted, story.version(submitted), "No."));
        verbs.put(
                "Facilitation.call",
                (actor, face) -> facilitation.call(actor, open, story.version(open), MAJORITY, ONE));
        verbs.put("Facilitation.reopen", (actor, face) -> facilitation.reopen(actor, blocked, story.version(blocked)));
        verbs.put(
                "Decisions.open",
                (actor, face) -> decisions.open(
                        actor, new Opening(story.global, UUID.randomUUID(), "ab".repeat(32), MAJORITY, ONE, Set.of())));
        verbs.put("Decisions.cast", (actor, face) -> decisions.cast(actor, face, decision, Vote.of(Choice.YES)));
        verbs.put("Decisions.close", (actor, face) -> decisions.close(actor, decision));
        verbs.put(
                "Agreements.adopt",
                (actor, face) -> agreements.adopt(
                        actor,
                        new Adopted(
                                story.agreement,
                                "en",
                                List.of(new Operation.Edit(story.clause("A2"), 1, END)),
                                UUID.randomUUID())));
        verbs.put(
                "Agreements.load",
                (actor, face) -> agreements.load(actor, AgreementFile.json(CommonShoreStory.base())));
        return verbs;
    }

    @Test
    @DisplayName("AUTHZ-07: the matrix names every public verb")
    void theMatrixNamesEveryVerb() {
        Set<String> public_ = Arrays.stream(
                        new Class<?>[] {Drafts.class, Facilitation.class, Decisions.class, Agreements.class})
                .flatMap(service -> Arrays.stream(service.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(ActivistMatrixTest::name)
                .collect(Collectors.toSet());
        Set<String> named = new HashSet<>(READING);
        verbs().keySet().forEach(verb -> named.add(verb.split(" ")[0]));
        assertThat(named).isEqualTo(public_);
    }

    @Test
    @DisplayName(
            "AUTHZ-07, ACT-1: an activist, in either mode and behind any face, does none of it, and no row changes")
    void anActivistDoesNoneOfIt() {
        Map<String, Verb> verbs = verbs();
        for (Actor activist : List.of(story.tern, story.stint, VISITOR)) {
            assertAllRefused(activist, Face.own(), verbs, verbs.keySet());
            assertAllRefused(activist, Face.of(story.delta), verbs, verbs.keySet());
        }
    }

    @Test
    @DisplayName("AUD-2: an administrator does none of it but load an agreement")
    void anAdministratorOnlyLoads() {
        Map<String, Verb> verbs = verbs();
        verbs.remove("Agreements.load");
        assertAllRefused(story.owl, Face.own(), verbs, verbs.keySet());
        assertAllRefused(story.owl, Face.of(story.delta), verbs, verbs.keySet());
    }

    @Test
    @DisplayName("AUTHZ-01: nobody admits, sends back, calls, revises, withdraws or reopens somebody else's proposal")
    void nobodyDecidesOnSomebodyElses() {
        Map<String, Verb> verbs = verbs();
        Set<String> sponsoring = verbs.keySet().stream()
                .filter(verb -> verb.startsWith("Drafts.") && !verb.startsWith("Drafts.begin"))
                .collect(Collectors.toSet());
        Set<String> running = Set.of(
                "Facilitation.admit",
                "Facilitation.sendBack",
                "Facilitation.call",
                "Facilitation.call MOVE",
                "Facilitation.reopen",
                "Decisions.open",
                "Decisions.close");
        // another organisation's delegate does neither
        assertAllRefused(story.crane, Face.of(story.red), verbs, sponsoring);
        assertAllRefused(story.crane, Face.of(story.delta), verbs, sponsoring);
        assertAllRefused(story.crane, Face.of(story.red), verbs, running);
        // the sponsor's own delegate does not run it
        assertAllRefused(story.wren, Face.of(story.delta), verbs, running);
        // a facilitator words nothing, here or elsewhere (FAC-1), and runs nothing elsewhere (DEC-1)
        assertAllRefused(story.rook, Face.own(), verbs, sponsoring);
        assertAllRefused(story.rook, Face.of(story.delta), verbs, sponsoring);
        assertAllRefused(story.plover, Face.own(), verbs, running);
        // a suspended organisation's people read
        assertAllRefused(story.heron, Face.of(story.marsh), verbs, verbs.keySet());
        // who facilitates and acts for the sponsor does not run its matter (DEC-1)
        Set<String> own = new HashSet<>(running);
        own.remove("Decisions.open");
        assertAllRefused(story.gull, Face.own(), verbs, own);
    }

    private void assertAllRefused(Actor actor, Face face, Map<String, Verb> verbs, Set<String> tried) {
        String before = story.everything();
        for (String verb : tried) {
            ThrowingCallable act = () -> verbs.getOrDefault(verb, (a, f) -> {}).by(actor, face);
            assertThat(catchThrowable(act)).as(verb).isInstanceOfAny(NotPermitted.class, NotFound.class);
        }
        assertThat(story.everything()).isEqualTo(before);
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}
