package org.accord.organisations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.accord.kernel.Face;
import org.accord.kernel.NotFound;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Thing;
import org.accord.kernel.Translations;
import org.accord.kit.ActButton;
import org.accord.kit.Attempt;
import org.accord.kit.Badge;
import org.accord.kit.Confirm;
import org.accord.kit.Empty;
import org.accord.kit.FaceChoice;
import org.accord.kit.Page;
import org.accord.kit.Say;
import org.accord.kit.When;
import org.accord.live.Gaze;
import org.accord.live.Live;
import org.accord.organisations.InvitationRow;
import org.accord.organisations.Invitations;
import org.accord.organisations.Mandates;
import org.accord.organisations.RoomPage;
import org.accord.organisations.RoomPage.Member;
import org.accord.organisations.Rooms;
import org.accord.organisations.Terms;
import org.accord.people.CurrentActor;
import org.accord.people.InvitationLinks;
import org.accord.people.People;
import org.jspecify.annotations.Nullable;

/** An organisation's own room: who acts for it, how, until when; for coordinators, how to invite, change and revoke. */
@Uses(TextArea.class) // in which its people appeal: what parts bring, the browser is not told of otherwise
@Route(OrganisationRoutes.ROOM)
@PermitAll
final class RoomView extends Page implements BeforeEnterObserver {

    private final transient Rooms rooms;
    private final transient Mandates mandates;
    private final transient Invitations invitations;
    private final transient CurrentActor actor;
    private final transient Gaze gaze;
    private final transient List<RoomPart> parts;
    private final Div people = new Div();
    private final Div others = new Div();
    private final Div last = new Div();
    private final Div waiting = new Div();
    private final Div invite = new Div();
    private OrganisationId id = new OrganisationId(new UUID(0, 0));
    private boolean inviting;
    private int pages = 1;

    RoomView(
            Rooms rooms,
            Mandates mandates,
            Invitations invitations,
            CurrentActor actor,
            Live live,
            List<RoomPart> parts) {
        this.rooms = rooms;
        this.mandates = mandates;
        this.invitations = invitations;
        this.actor = actor;
        this.gaze = new Gaze(live, this, this::look);
        this.parts = parts;
        others.addClassName("stack");
        last.addClassName("stack");
        people.addClassName("stack");
        waiting.addClassName("stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = OrganisationRoutes.organisation(event);
        invite.removeAll();
        inviting = false;
        pages = 1;
        others.removeAll();
        last.removeAll();
        show();
        for (RoomPart part : parts) {
            others.add(part.in(id));
            Component end = part.atTheEnd(id);
            if (end != null) {
                last.add(end);
            }
        }
        Set<Thing> watched = new HashSet<>(mandates.grounds(actor.get()));
        watched.add(People.NAMES);
        gaze.at(watched);
    }

    /** Whoever is no longer one of its people is shown out. */
    private void look() {
        try {
            show();
        } catch (NotFound out) {
            clear();
            lead("");
            add(new Empty(getTranslation("organisations.room.out")));
        }
    }

    private void show() {
        RoomPage page = rooms.page(actor.get(), id);
        String face = new FaceChoice.Option(Face.of(id), page.name()).phrase();
        clear();
        title(page.name());
        lead(getTranslation("organisations.room.lead"));
        if (!page.admitted()) {
            besideTitle(new Badge(
                    Badge.Tone.STOPPED, getTranslation(Translations.key("organisations.room.status.", page.status()))));
        }
        add(others);
        showPeople(page, face);
        section(getTranslation("organisations.room.people"), people);
        if (page.manage().isGranted()) {
            showWaiting(page);
            if (!inviting) {
                inviting = true;
                invite.add(new InviteForm(face, new Inviting(), () -> showWaiting(rooms.page(actor.get(), id))));
            }
            section(getTranslation("organisations.room.invite"), invite, waiting);
        } else {
            invite.removeAll();
            inviting = false;
        }
        section(
                getTranslation("organisations.room.leave"),
                new Paragraph(getTranslation("organisations.room.leave-then")),
                new ActButton(getTranslation("organisations.room.leave-act", page.name()), () -> leave(page))
                        .destructive()
                        .given(page.resign()));
        add(last);
    }

    private void showPeople(RoomPage page, String face) {
        people.removeAll();
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        Div more = new Div();
        people.add(list, more);
        Consumer<Member> line = member -> {
            MemberLine shown = new MemberLine(member);
            list.add(new ListItem(
                    page.manage().isGranted() ? shown.managed(member, face, new Managing(page.name())) : shown));
        };
        RoomPage.Place next = append(page.people(), line, more);
        // as many pages again as the reader had opened
        for (int open = 1; open < pages && next != null; open++) {
            next = append(rooms.people(actor.get(), id, next), line, more);
        }
    }

    private RoomPage.@Nullable Place append(RoomPage.People page, Consumer<Member> line, Div more) {
        page.rows().forEach(line);
        more.removeAll();
        RoomPage.Place next = page.next();
        if (next != null) {
            more.add(new ActButton(getTranslation("organisations.room.more"), () -> {
                append(rooms.people(actor.get(), id, next), line, more);
                pages++;
            }));
        }
        return next;
    }

    private void showWaiting(RoomPage page) {
        waiting.removeAll();
        if (page.invitations().isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        page.invitations().forEach(row -> list.add(new ListItem(line(row))));
        waiting.add(new Paragraph(getTranslation("organisations.room.waiting")), list);
    }

    private Div line(InvitationRow row) {
        Div line = new Div(
                new Span(new TreeSet<>(row.terms().powers())
                        .stream()
                                .map(power -> getTranslation(Translations.key("organisations.power.", power)))
                                .collect(Collectors.joining(" · "))),
                When.with(getTranslation("organisations.room.open-until"), row.expires()),
                new ActButton(getTranslation("organisations.room.withdraw"), () -> {
                    invitations.withdraw(actor.get(), row.id());
                    Say.done(getTranslation("organisations.room.withdrawn"));
                    show();
                }));
        line.addClassName("row");
        return line;
    }

    private void leave(RoomPage page) {
        Confirm.ask(
                getTranslation("organisations.room.leave-ask", page.name()),
                getTranslation("organisations.room.leave-then"),
                getTranslation("organisations.room.leave-act", page.name()),
                () -> {
                    mandates.resign(actor.get(), id);
                    Say.done(getTranslation("organisations.room.left", page.name()));
                    getUI().ifPresent(OrganisationRoutes::openRooms);
                });
    }

    private final class Inviting implements InviteForm.Inviting {

        @Override
        public InvitationLinks.Issued byLink(Terms terms) {
            return invitations.invite(actor.get(), id, terms);
        }

        @Override
        public InvitationLinks.Issued byMail(Terms terms, String address, String language) {
            return invitations.inviteByMail(actor.get(), id, terms, address, language);
        }
    }

    private final class Managing implements MemberLine.Managing {

        private final String organisation;

        Managing(String organisation) {
            this.organisation = organisation;
        }

        @Override
        public void change(Member member, Terms terms) {
            mandates.grant(actor.get(), id, member.person(), terms);
            Say.done(getTranslation("organisations.room.changed", member.pseudonym()));
            Attempt.run(RoomView.this, RoomView.this::look);
        }

        @Override
        public void revoke(Member member) {
            mandates.revoke(actor.get(), member.mandate());
            Say.done(getTranslation("organisations.room.revoked", member.pseudonym(), organisation));
            show();
        }
    }
}
