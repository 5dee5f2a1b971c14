package org.accord.voting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Permission;
import org.accord.kernel.Thing;
import org.accord.kit.ActButton;
import org.accord.kit.Attempt;
import org.accord.kit.Badge;
import org.accord.kit.Confirm;
import org.accord.kit.FaceChoice;
import org.accord.kit.Facts;
import org.accord.kit.Refusal;
import org.accord.kit.Say;
import org.accord.kit.When;
import org.accord.live.Gaze;
import org.accord.live.Live;
import org.accord.organisations.Mandates;
import org.accord.organisations.OrganisationLabel;
import org.accord.people.CurrentActor;
import org.accord.voting.Asking;
import org.accord.voting.DecisionId;
import org.accord.voting.DecisionPage;
import org.accord.voting.Decisions;
import org.accord.voting.Positions;
import org.accord.voting.Vote;
import org.jspecify.annotations.Nullable;

/**
 * A decision on the screen. What changes while others vote is shown anew; the ballots that somebody is filling in stay
 * as they are until they are cast or the decision closes.
 */
final class DecisionPanel extends Section {

    private final Decisions decisions;
    private final Asking asking;
    private final CurrentActor actor;
    private final Mandates mandates;
    private final Gaze gaze;
    private final DecisionId id;
    private final Div frozen = new Div();
    private final Div voting = new Div();
    private final Div standing = new Div();
    private final Map<OrganisationId, BallotForm> ballots = new HashMap<>();
    private List<DecisionPage.Seat> seats = List.of();
    private @Nullable Permission mayVote;
    private boolean open;

    DecisionPanel(Decisions decisions, Asking asking, CurrentActor actor, Mandates mandates, Live live, DecisionId id) {
        this.decisions = decisions;
        this.asking = asking;
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
        DecisionPage page = decisions.page(actor.get(), id);
        watched.add(Positions.thing(page.subject()));
        gaze.at(watched);
        return page;
    }

    private void look() {
        DecisionPage page = read();
        if (page.isOpen() != open
                || !ballots(page).equals(seats)
                || !page.mayVote().equals(mayVote)) {
            open = page.isOpen();
            showVoting(page);
        } else {
            page.seats().forEach(this::stand);
        }
        showStanding(page);
    }

    private void stand(DecisionPage.Seat seat) {
        BallotForm ballot = ballots.get(seat.organisation());
        if (ballot != null) {
            ballot.stand(seat);
        }
    }

    private static List<DecisionPage.Seat> ballots(DecisionPage page) {
        return page.seats().stream().map(DecisionPage.Seat::ballot).toList();
    }

    private void showVoting(DecisionPage page) {
        seats = ballots(page);
        mayVote = page.mayVote();
        voting.removeAll();
        ballots.clear();
        if (!page.isOpen()) {
            return;
        }
        if (page.mayVote() instanceof Permission.Refused refused) {
            voting.add(Refusal.of(refused));
        } else if (seats.isEmpty()) {
            voting.add(new Paragraph(getTranslation("voting.panel.not-on-the-roll")));
        }
        page.seats().forEach(seat -> {
            BallotForm ballot = new BallotForm(page.rule(), seat, this::cast);
            ballots.put(seat.organisation(), ballot);
            voting.add(ballot);
        });
    }

    private void cast(DecisionPage.Seat seat, Vote vote, @Nullable Integer departsFrom) {
        decisions.cast(actor.get(), seat.face(), id, vote, departsFrom);
        look();
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
            standing.add(new BallotList(page.ballots(), page.related()));
        } else if (page.isOpen() && page.cast() > 0) {
            standing.add(new Paragraph(getTranslation("voting.panel.ballots-later")));
        }
        if (page.isOpen()) {
            showAsking(page);
        }
        if (page.facilitates() && page.isOpen()) {
            standing.add(new ActButton(getTranslation("voting.panel.close"), () -> close(page)).given(page.mayClose()));
        }
    }

    /** MAN-6: the groups that must be asked first, and for each of one's own that has not said so a way to say it. */
    private void showAsking(DecisionPage page) {
        List<OrganisationLabel> groups = asking.asking(actor.get(), id);
        if (!groups.isEmpty()) {
            standing.add(new Paragraph(getTranslation(
                    "voting.asking.groups",
                    groups.stream().map(group -> group.text(getLocale())).collect(Collectors.joining(", ")))));
        }
        page.seats().stream()
                .filter(seat -> seat.mayCast().isGranted())
                .filter(seat -> groups.stream().noneMatch(group -> group.id().equals(seat.organisation())))
                .forEach(seat -> standing.add(new ActButton(
                        getTranslation("voting.asking.act"),
                        new FaceChoice.Option(seat.face(), seat.name()).phrase(),
                        () -> {
                            asking.mustAsk(actor.get(), seat.face(), id);
                            Say.done(getTranslation("voting.asking.done"));
                            look();
                        })));
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
