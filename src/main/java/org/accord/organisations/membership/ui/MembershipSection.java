package org.accord.organisations.membership.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Set;
import org.accord.kernel.Face;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Thing;
import org.accord.kernel.Translations;
import org.accord.kit.ActButton;
import org.accord.kit.FaceChoice;
import org.accord.kit.Say;
import org.accord.kit.When;
import org.accord.kit.Wording;
import org.accord.live.Live;
import org.accord.organisations.Mandates;
import org.accord.organisations.OrganisationStatus;
import org.accord.organisations.membership.MeasureState;
import org.accord.organisations.membership.Membership;
import org.accord.organisations.membership.MembershipPage;
import org.accord.organisations.ui.RoomSection;
import org.accord.people.CurrentActor;

/** In an organisation's room: what was decided about its membership, and the appeal (ELI-6, ELI-8). */
final class MembershipSection extends RoomSection {

    private final Membership membership;
    private final Mandates mandates;
    private final CurrentActor actor;
    private final OrganisationId organisation;
    private final TextArea grounds = new TextArea();

    MembershipSection(
            Membership membership, Mandates mandates, CurrentActor actor, Live live, OrganisationId organisation) {
        super(live);
        this.membership = membership;
        this.mandates = mandates;
        this.actor = actor;
        this.organisation = organisation;
        grounds.setLabel(getTranslation("organisations.status.appeal.grounds"));
        look();
    }

    @Override
    protected Set<Thing> show() {
        MembershipPage page = membership.of(actor.get(), organisation);
        if (page.status() != OrganisationStatus.ADMITTED) {
            tell(page, new FaceChoice.Option(Face.of(organisation), page.name()).phrase());
        }
        return mandates.grounds(actor.get());
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
                                look();
                            })
                            .primary());
        }
    }
}
