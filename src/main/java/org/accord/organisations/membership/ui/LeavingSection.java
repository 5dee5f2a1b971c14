package org.accord.organisations.membership.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Set;
import org.accord.kernel.Face;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Thing;
import org.accord.kit.ActButton;
import org.accord.kit.Confirm;
import org.accord.kit.FaceChoice;
import org.accord.kit.Say;
import org.accord.live.Live;
import org.accord.organisations.Mandates;
import org.accord.organisations.Organisations;
import org.accord.organisations.membership.Membership;
import org.accord.organisations.membership.MembershipPage;
import org.accord.organisations.ui.RoomSection;
import org.accord.people.CurrentActor;

/** In an organisation's room: how it ends its membership itself (ELI-6). */
final class LeavingSection extends RoomSection {

    private final Membership membership;
    private final Organisations organisations;
    private final Mandates mandates;
    private final CurrentActor actor;
    private final OrganisationId organisation;

    LeavingSection(
            Membership membership,
            Organisations organisations,
            Mandates mandates,
            CurrentActor actor,
            Live live,
            OrganisationId organisation) {
        super(live);
        this.membership = membership;
        this.organisations = organisations;
        this.mandates = mandates;
        this.actor = actor;
        this.organisation = organisation;
        look();
    }

    @Override
    protected Set<Thing> show() {
        MembershipPage page = membership.of(actor.get(), organisation);
        if (page.mayLeave().isGranted()) {
            add(new Details(
                    getTranslation("organisations.measure.leave"),
                    new Paragraph(getTranslation("organisations.measure.leave-then", page.name())),
                    new ActButton(
                                    getTranslation("organisations.measure.leave-act", page.name()),
                                    new FaceChoice.Option(Face.of(organisation), page.name()).phrase(),
                                    () -> leave(page))
                            .destructive()));
        }
        return mandates.grounds(actor.get());
    }

    private void leave(MembershipPage page) {
        Confirm.ask(
                getTranslation("organisations.measure.leave-ask", page.name()),
                getTranslation("organisations.measure.leave-then", page.name()),
                getTranslation("organisations.measure.leave-act", page.name()),
                () -> {
                    organisations.leave(actor.get(), organisation);
                    Say.done(getTranslation("organisations.measure.left", page.name()));
                    look();
                });
    }
}
