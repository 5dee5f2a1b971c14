package org.accord.proposals.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.accord.discussion.CommentId;
import org.accord.kernel.Face;
import org.accord.kit.ActButton;
import org.accord.kit.FaceChoice;
import org.accord.kit.Name;
import org.accord.organisations.FaceRow;
import org.accord.people.CurrentActor;
import org.accord.proposals.ProposalId;
import org.accord.proposals.TakenUp;
import org.accord.proposals.TakingUp;

/** Under one suggested wording: which organisations took it up, and a button for each that the reader may take it up for. */
final class WordingLines extends Composite<Div> {

    private final List<TakenUp> taken;
    private final List<FaceRow> faces;

    WordingLines(TakingUp takingUp, CurrentActor actor, CommentId wording, List<TakenUp> taken, List<FaceRow> faces) {
        this.taken = taken;
        this.faces = faces;
        getContent().addClassNames("stack", "taken-up");
        taken.forEach(one -> getContent().add(line(one)));
        Div acts = new Div();
        acts.addClassName("row");
        for (FaceRow row : faces) {
            Face face = Face.of(row.organisation());
            acts.add(new ActButton(
                    getTranslation("proposals.wording.take-up"),
                    new FaceChoice.Option(face, row.name()).phrase(),
                    () -> {
                        ProposalId draft = takingUp.takeUp(actor.get(), face, wording);
                        getUI().ifPresent(ui -> {
                            ui.navigate(ProposalRoutes.write(draft));
                            // far down in a thread; the browser would stay there
                            ui.getPage().executeJs("scrollTo(0, 0)");
                        });
                    }));
        }
        if (!faces.isEmpty()) {
            getContent().add(acts);
        }
    }

    /** Whether that is what stands here. */
    boolean say(List<TakenUp> nowTaken, List<FaceRow> nowFaces) {
        return taken.equals(nowTaken) && faces.equals(nowFaces);
    }

    private Paragraph line(TakenUp one) {
        Name organisation = new Name(one.organisation().text(getLocale()));
        Paragraph line = one.number() == null
                ? new Paragraph(
                        new Span(getTranslation("proposals.wording.being-written")),
                        organisation,
                        ProposalRoutes.to(ProposalRoutes.write(one.id()), getTranslation("proposals.wording.to-draft")))
                : new Paragraph(
                        new Span(getTranslation("proposals.wording.taken-up")),
                        organisation,
                        ProposalRoutes.to(
                                ProposalRoutes.proposal(one.number()),
                                getTranslation("proposals.page.number", one.number())));
        line.addClassName("row");
        return line;
    }
}
