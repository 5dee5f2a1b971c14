package org.accord.organisations.membership.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.accord.kernel.Face;
import org.accord.kernel.NotFound;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Translations;
import org.accord.kit.ActButton;
import org.accord.kit.Confirm;
import org.accord.kit.FaceChoice;
import org.accord.kit.Say;
import org.accord.kit.When;
import org.accord.kit.Wording;
import org.accord.live.Gaze;
import org.accord.live.Live;
import org.accord.organisations.Mandates;
import org.accord.organisations.OrganisationStatus;
import org.accord.organisations.Organisations;
import org.accord.organisations.membership.MeasureState;
import org.accord.organisations.membership.Membership;
import org.accord.organisations.membership.MembershipPage;
import org.accord.people.CurrentActor;

/** In an organisation's room: what was decided about its membership with the appeal, or how to end it oneself (ELI-6, ELI-8). */
final class MembershipSection extends Div {

    private final Membership membership;
    private final Organisations organisations;
    private final Mandates mandates;
    private final CurrentActor actor;
    private final Gaze gaze;
    private final OrganisationId organisation;
    private final boolean ending;
    private final TextArea grounds = new TextArea();

    MembershipSection(
            Membership membership,
            Organisations organisations,
            Mandates mandates,
            CurrentActor actor,
            Live live,
            OrganisationId organisation,
            boolean ending) {
        this.membership = membership;
        this.organisations = organisations;
        this.mandates = mandates;
        this.actor = actor;
        this.organisation = organisation;
        this.ending = ending;
        this.gaze = new Gaze(live, this, this::look);
        addClassName("stack");
        grounds.setLabel(getTranslation("organisations.status.appeal.grounds"));
        show();
    }

    /** Put back by a room that shows itself anew, it may have missed something. */
    @Override
    protected void onAttach(AttachEvent attach) {
        if (!attach.isInitialAttach()) {
            look();
        }
    }

    private void look() {
        try {
            show();
        } catch (NotFound out) {
            removeAll();
        }
    }

    private void show() {
        MembershipPage page = membership.of(actor.get(), organisation);
        gaze.at(mandates.grounds(actor.get()));
        removeAll();
        String face = new FaceChoice.Option(Face.of(organisation), page.name()).phrase();
        if (!ending && page.status() != OrganisationStatus.ADMITTED) {
            tell(page, face);
        }
        if (ending && page.mayLeave().isGranted()) {
            add(new Details(
                    getTranslation("organisations.measure.leave"),
                    new Paragraph(getTranslation("organisations.measure.leave-then", page.name())),
                    new ActButton(
                                    getTranslation("organisations.measure.leave-act", page.name()),
                                    face,
                                    () -> leave(page))
                            .destructive()));
        }
    }

    private void tell(MembershipPage page, String face) {
        Div card = new Div(
                new H2(getTranslation(Translations.key("organisations.measure.status.", page.status()), page.name())),
                new Paragraph(new Text(getTranslation("organisations.measure.since") + " "), new When(page.since())));
        card.addClassNames("card", "stack");
        add(card);
        if (page.reason() != null) {
            card.add(new Paragraph(getTranslation(
                    "organisations.measure.reason",
                    getTranslation(Translations.key("organisations.reason.name.", page.reason())))));
        }
        MembershipPage.Standing standing = page.standing();
        if (standing == null) {
            return;
        }
        if (standing.words() != null) {
            card.add(new Wording(standing.words(), standing.language()));
        }
        card.add(new Paragraph(getTranslation(Translations.key("organisations.measure.step.", standing.step()))
                + " · "
                + getTranslation(Translations.key("organisations.measure.state.", standing.state()))));
        if (standing.appealUntil() != null) {
            card.add(new Paragraph(
                    new Text(getTranslation("organisations.status.appeal") + " "), new When(standing.appealUntil())));
        }
        if (standing.state() == MeasureState.TAKEN && standing.mayAppeal().isGranted()) {
            card.add(
                    grounds,
                    new ActButton(getTranslation("organisations.status.appeal.act"), face, () -> {
                                membership.appeal(actor.get(), standing.id(), standing.version(), grounds.getValue());
                                grounds.clear();
                                Say.done(getTranslation("organisations.measure.appealed"));
                                show();
                            })
                            .primary());
        }
    }

    private void leave(MembershipPage page) {
        Confirm.ask(
                getTranslation("organisations.measure.leave-ask", page.name()),
                getTranslation("organisations.measure.leave-then", page.name()),
                getTranslation("organisations.measure.leave-act", page.name()),
                () -> {
                    organisations.leave(actor.get(), organisation);
                    Say.done(getTranslation("organisations.measure.left", page.name()));
                    show();
                });
    }
}
