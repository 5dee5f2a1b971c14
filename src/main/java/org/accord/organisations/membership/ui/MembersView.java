package org.accord.organisations.membership.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import org.accord.kernel.NotPermitted;
import org.accord.kernel.Permission;
import org.accord.kernel.Translations;
import org.accord.kit.ActButton;
import org.accord.kit.Badge;
import org.accord.kit.Empty;
import org.accord.kit.Name;
import org.accord.kit.Page;
import org.accord.kit.Refusal;
import org.accord.kit.Say;
import org.accord.kit.When;
import org.accord.kit.Wording;
import org.accord.live.Live;
import org.accord.organisations.membership.MeasureRow;
import org.accord.organisations.membership.MeasureState;
import org.accord.organisations.membership.MembersDesk;
import org.accord.organisations.membership.Membership;
import org.accord.people.CurrentActor;
import org.accord.people.Roles;

/** For screeners: what is proposed about members, and how to propose it (ELI-6, ELI-8). */
@Route(MembersView.ADDRESS)
@PermitAll
final class MembersView extends Page implements BeforeEnterObserver {

    static final String ADDRESS = "desk/screening/members";

    private final transient Membership membership;
    private final transient MembersDesk desk;
    private final transient CurrentActor actor;
    private final ProposeForm form;

    MembersView(Membership membership, MembersDesk desk, CurrentActor actor, Live live) {
        this.membership = membership;
        this.desk = desk;
        this.actor = actor;
        this.form = new ProposeForm(
                (member, step, reason, words) -> {
                    membership.propose(actor.get(), member.id(), step, reason, words);
                    Say.done(getTranslation("organisations.measure.proposed"));
                    show();
                },
                typed -> desk.called(actor.get(), typed));
        live.watch(this, Set.of(Membership.MEASURES, Roles.OFFICES), this::look);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        title(getTranslation("organisations.measure.title"));
        show();
    }

    /** Who no longer screens keeps nothing of it on the screen. */
    private void look() {
        try {
            show();
        } catch (NotPermitted refused) {
            clear();
            lead("");
            add(Refusal.of(refused.refusal()));
        }
    }

    private void show() {
        List<MeasureRow> rows = desk.waiting(actor.get());
        clear();
        lead(getTranslation("organisations.measure.lead"));
        add(new Anchor("desk/screening", getTranslation("organisations.screening.back")));
        Div waiting = new Div();
        waiting.addClassName("stack");
        rows.forEach(row -> waiting.add(card(row)));
        if (rows.isEmpty()) {
            waiting.add(new Empty(getTranslation("organisations.measure.none")));
        }
        section(getTranslation("organisations.measure.waiting"), waiting);
        section(getTranslation("organisations.measure.propose"), form);
    }

    private Div card(MeasureRow row) {
        Div head = new Div(
                new Name(row.organisation()),
                new Badge(
                        row.state() == MeasureState.APPEALED ? Badge.Tone.WARNING : Badge.Tone.ACTIVE,
                        getTranslation(Translations.key("organisations.measure.state.", row.state()))),
                new When(row.since()));
        head.addClassName("row");
        Div card = new Div(new H3(getTranslation(Translations.key("organisations.measure.step.", row.step()))), head);
        card.addClassNames("card", "stack");
        if (row.reason() != null) {
            card.add(new Paragraph(getTranslation(
                    "organisations.measure.reason",
                    getTranslation(Translations.key("organisations.reason.name.", row.reason())))));
        }
        if (row.words() != null) {
            card.add(new Wording(row.words(), row.language()));
        }
        if (row.grounds() != null) {
            card.add(
                    new Paragraph(getTranslation("organisations.measure.grounds")),
                    new Wording(row.grounds(), row.language()));
        }
        card.add(new Paragraph(getTranslation("organisations.measure.voices", row.voices())));
        if (row.maySay() instanceof Permission.Refused refused) {
            card.add(Refusal.of(refused));
        } else {
            Div acts = new Div(
                    new ActButton(
                            getTranslation("organisations.measure.agree", row.organisation()), () -> say(row, true)),
                    new ActButton(
                            getTranslation("organisations.measure.disagree", row.organisation()),
                            () -> say(row, false)));
            acts.addClassName("row");
            card.add(acts);
        }
        return card;
    }

    private void say(MeasureRow row, boolean agrees) {
        MeasureState now = membership.say(actor.get(), row.id(), row.version(), agrees);
        Say.done(getTranslation(Translations.key("organisations.measure.said.", now)));
        show();
    }
}
