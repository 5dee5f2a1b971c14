package org.accord.proposals.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.accord.kernel.Thing;
import org.accord.kit.Attempt;
import org.accord.kit.Empty;
import org.accord.kit.Page;
import org.accord.live.Gaze;
import org.accord.live.Live;
import org.accord.organisations.Mandates;
import org.accord.people.CurrentActor;
import org.accord.proposals.Desk;
import org.accord.proposals.ProposalRow;
import org.accord.proposals.Proposals;

/** What waits for me. */
@Route(ProposalRoutes.DESK)
@Menu(title = "proposals.desk.menu", order = 5)
@PermitAll
final class DeskView extends Page {

    private final Proposals proposals;
    private final CurrentActor actor;
    private final Mandates mandates;
    private final Gaze gaze;

    DeskView(Proposals proposals, CurrentActor actor, Mandates mandates, Live live) {
        this.proposals = proposals;
        this.actor = actor;
        this.mandates = mandates;
        this.gaze = new Gaze(live, this, () -> Attempt.run(this, this::show));
        title(getTranslation("proposals.desk.title"));
        show();
    }

    private void show() {
        Desk desk = proposals.desk(actor.get(), getLocale().getLanguage());
        Set<Thing> watched = new HashSet<>(mandates.grounds(actor.get()));
        watched.addAll(desk.places());
        gaze.at(watched);
        clear();
        if (desk.isEmpty()) {
            add(new Empty(
                    getTranslation(desk.actsForNobody() ? "proposals.desk.empty-activist" : "proposals.desk.empty"),
                    ProposalRoutes.to(ProposalRoutes.AGREEMENT, getTranslation("proposals.list.to-agreement"))));
        }
        part("proposals.desk.to-vote", "proposals.desk.to-vote-means", desk.toVote());
        part("proposals.desk.to-admit", "proposals.desk.to-admit-means", desk.toAdmit());
        part("proposals.desk.to-reword", "proposals.desk.to-reword-means", desk.toReword());
        part("proposals.desk.taken-up", "proposals.desk.taken-up-means", desk.takenUp());
        part("proposals.desk.drafts", "proposals.desk.drafts-means", desk.drafts());
    }

    private void part(String heading, String means, List<ProposalRow> rows) {
        if (!rows.isEmpty()) {
            section(getTranslation(heading), new Paragraph(getTranslation(means)), new ProposalList(rows));
        }
    }
}
