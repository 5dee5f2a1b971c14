package org.accord.organisations.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.accord.kernel.OrganisationId;
import org.accord.live.Live;
import org.accord.organisations.Mandates;
import org.accord.organisations.Organisations;
import org.accord.organisations.membership.Membership;
import org.accord.organisations.ui.RoomPart;
import org.accord.people.CurrentActor;
import org.springframework.core.annotation.Order;

/** Brings the membership into an organisation's room: how it stands above all else, and how to end it below all else. */
@SpringComponent
@Order(1)
final class MembershipPart implements RoomPart {

    private final Membership membership;
    private final Organisations organisations;
    private final Mandates mandates;
    private final CurrentActor actor;
    private final Live live;

    MembershipPart(
            Membership membership, Organisations organisations, Mandates mandates, CurrentActor actor, Live live) {
        this.membership = membership;
        this.organisations = organisations;
        this.mandates = mandates;
        this.actor = actor;
        this.live = live;
    }

    @Override
    public Component in(OrganisationId organisation) {
        return new MembershipSection(membership, mandates, actor, live, organisation);
    }

    @Override
    public Component atTheEnd(OrganisationId organisation) {
        return new LeavingSection(membership, organisations, mandates, actor, live, organisation);
    }
}
