package org.accord.matrix;

import static org.accord.fixtures.CommonShoreStory.EARLY;
import static org.accord.fixtures.CommonShoreStory.END;
import static org.accord.fixtures.CommonShoreStory.HALVE;
import static org.accord.fixtures.CommonShoreStory.MAJORITY;
import static org.accord.fixtures.CommonShoreStory.ONE;
import static org.accord.fixtures.CommonShoreStory.at;
import static org.accord.fixtures.CommonShoreStory.saying;

import java.util.Set;
import java.util.UUID;
import org.accord.agreement.Act;
import org.accord.discussion.CommentId;
import org.accord.discussion.Wordings;
import org.accord.fixtures.CommonShoreStory;
import org.accord.kernel.Face;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Thing;
import org.accord.organisations.Power;
import org.accord.proposals.Drafts;
import org.accord.proposals.Facilitation;
import org.accord.proposals.OpenTexts;
import org.accord.proposals.ProposalId;
import org.accord.proposals.Proposals;
import org.accord.proposals.Room;
import org.accord.proposals.TakingUp;
import org.accord.proposals.Written;
import org.accord.tally.Choice;
import org.accord.tally.Quorum;
import org.accord.voting.Asking;
import org.accord.voting.DecisionId;
import org.accord.voting.Decisions;
import org.accord.voting.Opening;
import org.accord.voting.Positions;
import org.accord.voting.Vote;

/** Proposals, from the draft to the decision; all of them Delta's. */
final class ProposalVerbs {

    private static final String WHY = "Because the shore will not wait.";

    private final CommonShoreStory story;
    private final Drafts drafts;
    private final Facilitation facilitation;
    private final Decisions decisions;
    private final Everybody all;

    ProposalVerbs(Everybody all) {
        this.all = all;
        story = all.story;
        drafts = all.service(Drafts.class);
        facilitation = all.service(Facilitation.class);
        decisions = all.service(Decisions.class);
    }

    void into(Verbs verbs) {
        ProposalId open = story.open(story.wren, story.delta, EARLY);
        ProposalId called = story.open(story.wren, story.delta, END);
        DecisionId decision = story.call(called);
        reading(verbs.in(Section.READ_LIVE), open, decision);
        drafting(verbs.in(Section.PROPOSE), open);
        voting(verbs.in(Section.VOTE), decision);
        running(verbs.in(Section.RUN), open, decision);
    }

    private void reading(Verbs verbs, ProposalId open, DecisionId decision) {
        Proposals proposals = all.service(Proposals.class);
        OpenTexts texts = all.service(OpenTexts.class);
        int number = story.number(open);
        verbs.reads("Proposals.livingText", who -> proposals.livingText(who.actor(), story.agreement, "en", "en", null))
                .reads("OpenTexts.bracketed", who -> texts.bracketed(who.actor(), story.agreement, "en"))
                .reads("OpenTexts.allPass", who -> texts.allPass(who.actor(), story.agreement, "en"))
                .reads("OpenTexts.decided", who -> texts.decided(who.actor(), story.agreement, "en"))
                .in(Section.READ_ABOUT)
                .reads("Proposals.list", who -> proposals.list(who.actor(), Proposals.Filter.ALL))
                .reads("Proposals.older", who -> proposals.older(who.actor(), Proposals.Filter.ALL, 1000))
                .reads("Proposals.page", who -> proposals.page(who.actor(), number, "en"))
                .reads("Proposals.clause", who -> proposals.clause(who.actor(), story.clause("A2"), "en", "en"))
                .reads("Proposals.desk", who -> proposals.desk(who.actor(), "en"))
                .reads("Decisions.page", who -> decisions.page(who.actor(), decision))
                .reads(
                        "Decisions.page its ballots",
                        who -> decisions.page(who.actor(), decision).ballots());
    }

    private void drafting(Verbs verbs, ProposalId open) {
        ProposalId draft = story.drafted(story.wren, story.delta, END);
        ProposalId insert = story.drafted(story.wren, story.delta, Act.INSERT, "A2", saying("New."));
        Written written = drafts.page(story.wren, insert, "en").written();
        ProposalId move = story.open(story.wren, story.delta, Act.MOVE, "A6", at(story.after("A1")));
        Written elsewhere = at(story.after("A3")).apply(written);
        ProposalId returned = story.submitted(story.wren, story.delta, HALVE + " Now.");
        facilitation.sendBack(story.rook, returned, story.version(returned), "Two subjects.");
        long v = story.version(draft);
        long w = story.version(insert);
        long r = story.version(returned);
        long m = story.version(move);
        long o = story.version(open);
        TakingUp takingUp = all.service(TakingUp.class);
        Wordings wordings = all.service(Wordings.class);
        Thing a2 = new Thing("clause", story.clause("A2").value());
        CommentId suggested = wordings.suggest(story.tern, Face.own(), story.global, a2, HALVE, "en", false);
        CommentId behindTheDoor = wordings.suggest(story.plover, Face.own(), all.closed, a2, HALVE, "en", false);
        verbs.does(
                "Drafts.begin/5", who -> drafts.begin(who.actor(), who.face(), story.clause("A2"), "en", story.global));
        for (Act act : Act.values()) {
            verbs.does(
                    "Drafts.begin/6 " + act,
                    who -> drafts.begin(who.actor(), who.face(), act, story.clause("A2"), "en", story.global));
        }
        verbs.reads("Drafts.page", who -> drafts.page(who.actor(), draft, "en"))
                .reads("Drafts.check/3 words", who -> drafts.check(who.actor(), draft, HALVE))
                .reads("Drafts.check/3 all", who -> drafts.check(who.actor(), insert, written))
                .does("Drafts.save/6", who -> drafts.save(who.actor(), who.face(), draft, v, HALVE, WHY))
                .does("Drafts.save/5 INSERT", who -> drafts.save(who.actor(), who.face(), insert, w, written))
                .does("Drafts.moveToPresent", who -> drafts.moveToPresent(who.actor(), who.face(), draft, v))
                .does("Drafts.submit", who -> drafts.submit(who.actor(), who.face(), draft, v))
                .does("Drafts.submit INSERT", who -> drafts.submit(who.actor(), who.face(), insert, w))
                .does("Drafts.discard", who -> drafts.discard(who.actor(), who.face(), draft, v))
                .does("Drafts.revise/6", who -> drafts.revise(who.actor(), who.face(), returned, r, HALVE, WHY))
                .does("Drafts.revise/5 MOVE", who -> drafts.revise(who.actor(), who.face(), move, m, elsewhere))
                .does("TakingUp.takeUp", who -> takingUp.takeUp(who.actor(), who.face(), suggested))
                .does("TakingUp.takeUp in a closed one", who -> takingUp.takeUp(who.actor(), who.face(), behindTheDoor))
                .reads("TakingUp.about", who -> takingUp.about(who.actor(), story.global, a2, Set.of(suggested)))
                .does("Drafts.withdraw", who -> drafts.withdraw(who.actor(), who.face(), open, o));
    }

    private void voting(Verbs verbs, DecisionId decision) {
        Asking asking = all.service(Asking.class);
        asking.mustAsk(story.ibis, Face.of(story.tide), decision);
        story.vote(decision, story.ibis, story.tide, Choice.NO);
        Positions positions = all.service(Positions.class);
        Room room = all.service(Room.class);
        UUID subject = decisions.page(story.rook, decision).subject();
        positions.take(
                story.shore.delegate("Says for Delta", story.delta, Power.COORDINATE),
                Face.of(story.delta),
                subject,
                Choice.YES,
                "");
        Vote yes = Vote.of(Choice.YES);
        verbs.does("Decisions.cast/4", who -> decisions.cast(who.actor(), who.face(), decision, yes))
                .does("Decisions.cast/5", who -> decisions.cast(who.actor(), who.face(), decision, yes, null))
                .does(
                        "Positions.take",
                        who -> positions.take(who.actor(), who.face(), subject, Choice.NO, "Too early."))
                .does("Positions.drop Delta’s", who -> positions.drop(who.actor(), Face.of(story.delta), subject))
                .reads("Positions.on", who -> positions.on(who.actor(), subject))
                .reads("Positions.of Delta", who -> positions.of(who.actor(), story.delta))
                .reads("Room.page Delta", who -> room.page(who.actor(), story.delta))
                .reads("Decisions.awaiting", who -> decisions.awaiting(who.actor()))
                .does("Asking.mustAsk", who -> asking.mustAsk(who.actor(), who.face(), decision))
                .reads("Asking.asking", who -> asking.asking(who.actor(), decision));
    }

    private void running(Verbs verbs, ProposalId open, DecisionId decision) {
        ProposalId submitted = story.submitted(story.wren, story.delta, HALVE);
        ProposalId blocked = story.open(story.wren, story.delta, EARLY + " Now.");
        story.close(story.call(blocked, MAJORITY, Quorum.USUAL));
        long s = story.version(submitted);
        long o = story.version(open);
        long b = story.version(blocked);
        verbs.does("Facilitation.admit", who -> facilitation.admit(who.actor(), submitted, s))
                .does("Facilitation.sendBack", who -> facilitation.sendBack(who.actor(), submitted, s, "No."))
                .does("Facilitation.call", who -> facilitation.call(who.actor(), open, o, MAJORITY, ONE))
                .does("Facilitation.reopen", who -> facilitation.reopen(who.actor(), blocked, b))
                .does("Decisions.open", who -> decisions.open(who.actor(), opening(Set.of())))
                .does("Decisions.open Delta’s matter", who -> decisions.open(who.actor(), opening(Set.of(story.delta))))
                .does("Decisions.close", who -> decisions.close(who.actor(), decision));
    }

    private Opening opening(Set<OrganisationId> interested) {
        return new Opening(story.global, UUID.randomUUID(), "ab".repeat(32), MAJORITY, ONE, interested);
    }
}
