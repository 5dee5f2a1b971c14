package org.accord.matrix;

import static org.accord.fixtures.CommonShoreStory.END;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.accord.agreement.Adopted;
import org.accord.agreement.AgreementFile;
import org.accord.agreement.AgreementId;
import org.accord.agreement.Agreements;
import org.accord.discussion.CommentId;
import org.accord.discussion.CommentKind;
import org.accord.discussion.Discussion;
import org.accord.discussion.Wordings;
import org.accord.fixtures.CommonShoreStory;
import org.accord.journal.Journal;
import org.accord.kernel.Face;
import org.accord.kernel.Thing;
import org.accord.text.ClauseId;
import org.accord.text.Operation;

/** The agreement's text, what is said about it, and the record. */
final class TextVerbs {

    private final Everybody all;
    private final CommonShoreStory story;

    TextVerbs(Everybody all) {
        this.all = all;
        story = all.story;
    }

    void into(Verbs verbs) {
        agreements(verbs);
        discussion(verbs);
        journal(verbs);
    }

    private void agreements(Verbs verbs) {
        Agreements texts = all.service(Agreements.class);
        AgreementId id = story.agreement;
        ClauseId clause = story.clause("A2");
        UUID cause = UUID.randomUUID();
        verbs.in(Section.READ_PUBLISHED)
                .reads("Agreements.all", who -> texts.all(who.actor(), "en"))
                .reads("Agreements.page the published draft", who -> texts.page(who.actor(), id, "en", 1))
                .in(Section.READ_LIVE)
                .reads("Agreements.mayRead", who -> texts.mayRead(who.actor()))
                .reads("Agreements.page", who -> texts.page(who.actor(), id, "en", null))
                .reads("Agreements.clause", who -> texts.clause(who.actor(), clause, "en"))
                .reads("Agreements.textAt", who -> texts.textAt(who.actor(), clause, "en", 1))
                .reads(
                        "Agreements.textsAt",
                        who -> texts.textsAt(who.actor(), Map.of("one", new Agreements.TextAt(clause, "en", 1))))
                .reads("Agreements.numbers", who -> texts.numbers(who.actor(), Set.of(id)))
                .reads("Agreements.labels", who -> texts.labels(who.actor(), id))
                .reads("Agreements.history", who -> texts.history(who.actor(), clause, "en"))
                .reads("Agreements.deeds", who -> texts.deeds(who.actor(), clause))
                .reads("Agreements.versionOf", who -> texts.versionOf(who.actor(), cause))
                .reads("Agreements.versionsOf", who -> texts.versionsOf(who.actor(), Set.of(cause)))
                .reads("Agreements.version", who -> texts.version(who.actor(), id, "en", null))
                .reads("Agreements.adoptedSince", who -> texts.adoptedSince(who.actor(), id, 1))
                .reads("Agreements.sinceDraft", who -> texts.sinceDraft(who.actor(), id, "en"))
                .in(Section.HOUSE)
                .reads("Agreements.mayLoad", who -> texts.mayLoad(who.actor()))
                .does("Agreements.load", who -> texts.load(who.actor(), AgreementFile.json(CommonShoreStory.base())))
                .does(
                        "Agreements.adopt",
                        who -> texts.adopt(
                                who.actor(), new Adopted(id, "en", List.of(new Operation.Edit(clause, 1, END)), cause)))
                .in(Section.BETWEEN)
                .tells("Agreements.holdStill", who -> texts.holdStill(who.actor(), id));
    }

    private void discussion(Verbs verbs) {
        Discussion discussion = all.service(Discussion.class);
        Thing place = new Thing("clause", story.clause("A2").value());
        discussion.comment(story.tern, Face.own(), story.global, place, CommentKind.CONCERN, "First.", "en");
        CommentId second =
                discussion.comment(story.tern, Face.own(), story.global, place, CommentKind.CONCERN, "Second.", "en");
        Wordings wordings = all.service(Wordings.class);
        CommentId suggested = wordings.suggest(story.tern, Face.own(), story.global, place, END, "en", false);
        CommentId behindTheDoor =
                wordings.suggest(story.plover, Face.own(), all.closed, place, "Only ours.", "en", false);
        verbs.in(Section.COMMENT)
                .does(
                        "Discussion.comment",
                        who -> discussion.comment(
                                who.actor(), who.face(), story.global, place, CommentKind.WORDING, "So.", "en"))
                .does(
                        "Discussion.comment as oneself",
                        who -> discussion.comment(
                                who.actor(), Face.own(), story.global, place, CommentKind.CONCERN, "So.", "en"))
                .does(
                        "Discussion.comment in a closed one",
                        who -> discussion.comment(
                                who.actor(), who.face(), all.closed, place, CommentKind.CONCERN, "So.", "en"))
                .does(
                        "Wordings.suggest",
                        who -> wordings.suggest(who.actor(), who.face(), story.global, place, "So.", "en", false))
                .does(
                        "Wordings.suggest to be named",
                        who -> wordings.suggest(who.actor(), who.face(), story.global, place, "So.", "en", true))
                .does("Wordings.agree to Tern’s as oneself", who -> wordings.agree(who.actor(), suggested, true))
                .reads("Wordings.own", who -> wordings.own(who.actor()))
                .in(Section.READ_ABOUT)
                .reads("Wordings.wording", who -> wordings.wording(who.actor(), suggested))
                .reads("Wordings.wording in a closed one", who -> wordings.wording(who.actor(), behindTheDoor))
                .reads("Wordings.sources", who -> wordings.sources(who.actor(), Set.of(suggested)))
                .reads("Discussion.thread", who -> discussion.thread(who.actor(), story.global, place))
                .reads("Discussion.thread of a closed one", who -> discussion.thread(who.actor(), all.closed, place))
                .reads("Discussion.older", who -> discussion.older(who.actor(), story.global, place, second))
                .reads("Discussion.counts", who -> discussion.counts(who.actor(), Set.of(place)));
    }

    private void journal(Verbs verbs) {
        Journal journal = all.service(Journal.class);
        Thing thing = new Thing("agreement", story.agreement.value());
        verbs.in(Section.HOUSE)
                .reads("Journal.about", who -> journal.about(who.actor(), thing))
                .reads("Journal.verify", who -> journal.verify(who.actor()))
                .in(Section.BETWEEN)
                .reads("Journal.lastFor", who -> journal.lastFor(who.actor(), story.delta, 10));
    }
}
