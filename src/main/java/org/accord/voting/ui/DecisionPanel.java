package org.accord.voting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.accord.kernel.Permission;
import org.accord.kernel.Thing;
import org.accord.kit.ActButton;
import org.accord.kit.Attempt;
import org.accord.kit.Badge;
import org.accord.kit.Confirm;
import org.accord.kit.Facts;
import org.accord.kit.Refusal;
import org.accord.kit.When;
import org.accord.live.Gaze;
import org.accord.live.Live;
import org.accord.organisations.Mandates;
import org.accord.people.CurrentActor;
import org.accord.voting.DecisionId;
import org.accord.voting.DecisionPage;
import org.accord.voting.Decisions;
import org.jspecify.annotations.Nullable;

/**
 * A decision on the screen. What changes while others vote is shown anew; the ballots that somebody is filling in stay
 * as they are until they are cast or the decision closes.
 */
final class DecisionPanel extends Section {

    private final Decisions decisions;
    private final CurrentActor actor;
    private final Mandates mandates;
    private final Gaze gaze;
    private final DecisionId id;
    private final Div frozen = new Div();
    private final Div voting = new Div();
    private final Div standing = new Div();
    private List<DecisionPage.Seat> seats = List.of();
    private @Nullable Permission mayVote;
    private boolean open;

    DecisionPanel(Decisions decisions, CurrentActor actor, Mandates mandates, Live live, DecisionId id) {
        this.decisions = decisions;
        this.actor = actor;
        this.mandates = mandates;
        this.gaze = new Gaze(live, this, () -> Attempt.run(this, this::look));
        this.id = id;
        addClassNames("decision", "stack");
        voting.addClassName("stack");
        standing.addClassName("stack");
        standing.getElement().setAttribute("aria-live", "polite");
        add(frozen, voting, standing);
        DecisionPage page = read();
        open = page.isOpen();
        frozen.add(new RuleSentence(page.rule(), page.quorum(), page.entitled()));
        showVoting(page);
        showStanding(page);
    }

    private DecisionPage read() {
        Set<Thing> watched = new HashSet<>(mandates.grounds(actor.get()));
        watched.add(new Thing("decision", id.value()));
        gaze.at(watched);
        return decisions.page(actor.get(), id);
    }

    private void look() {
        DecisionPage page = read();
        if (page.isOpen() != open
                || !page.seats().equals(seats)
                || !page.mayVote().equals(mayVote)) {
            open = page.isOpen();
            showVoting(page);
        }
        showStanding(page);
    }

    private void showVoting(DecisionPage page) {
        seats = page.seats();
        mayVote = page.mayVote();
        voting.removeAll();
        if (!page.isOpen()) {
            return;
        }
        if (page.mayVote() instanceof Permission.Refused refused) {
            voting.add(Refusal.of(refused));
        } else if (seats.isEmpty()) {
            voting.add(new Paragraph(getTranslation("voting.panel.not-on-the-roll")));
        }
        seats.forEach(seat -> voting.add(new BallotForm(page.rule(), seat, vote -> {
            decisions.cast(actor.get(), seat.face(), id, vote);
            look();
        })));
    }

    private void showStanding(DecisionPage page) {
        standing.removeAll();
        Facts facts = new Facts()
                .add(getTranslation("voting.panel.opened"), new When(page.openedAt()))
                .add(
                        getTranslation("voting.panel.turnout"),
                        getTranslation("voting.panel.cast", page.cast(), page.entitled()));
        if (page.closedAt() == null) {
            facts.add(
                    getTranslation("voting.panel.state"),
                    new Badge(Badge.Tone.ACTIVE, getTranslation("voting.panel.open")));
        } else {
            facts.add(getTranslation("voting.panel.closed"), new When(page.closedAt()));
        }
        standing.add(facts);
        if (page.result() != null) {
            standing.add(new ResultView(page.result()));
        }
        if (!page.ballots().isEmpty()) {
            standing.add(new BallotList(page.ballots()));
        } else if (page.isOpen() && page.cast() > 0) {
            standing.add(new Paragraph(getTranslation("voting.panel.ballots-later")));
        }
        if (page.facilitates() && page.isOpen()) {
            standing.add(new ActButton(getTranslation("voting.panel.close"), () -> close(page)).given(page.mayClose()));
        }
    }

    private void close(DecisionPage page) {
        Confirm.ask(
                getTranslation("voting.panel.close-ask"),
                getTranslation("voting.panel.close-then", page.cast(), page.entitled()),
                getTranslation("voting.panel.close"),
                () -> {
                    decisions.close(actor.get(), id);
                    look();
                });
    }
}
