package org.accord.organisations.screening.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Arrays;
import java.util.List;
import org.accord.kernel.Permission;
import org.accord.kit.ActButton;
import org.accord.kit.Page;
import org.accord.kit.Refusal;
import org.accord.kit.Say;
import org.accord.organisations.OrganisationKind;
import org.accord.organisations.screening.Applying;
import org.accord.people.CurrentActor;

/**
 * Where an organisation asks to join. One question after the other decides what comes next, so that nobody types in vain: a
 * person alone is offered to take part as an activist (ELI-5), and what can never be a member learns why at once (ELI-1).
 */
@Route(ScreeningRoutes.JOIN)
@AnonymousAllowed
final class JoinView extends Page {

    private enum Who {
        ORGANISATION,
        PERSON
    }

    private final transient Applying applying;
    private final transient CurrentActor actor;
    private final transient Applying.Opened opened;
    private final RadioButtonGroup<Who> who = new RadioButtonGroup<>();
    private final Select<OrganisationKind> kind = new Select<>();
    private final RadioButtonGroup<OrganisationKind> church = new RadioButtonGroup<>();
    private final Div alone = new Div();
    private final Div excluded = new Div();
    private final ApplicationForm form = new ApplicationForm();
    private final ActButton send = new ActButton(getTranslation("organisations.join.send"), this::send).primary();

    JoinView(Applying applying, CurrentActor actor) {
        this.applying = applying;
        this.actor = actor;
        this.opened = applying.open(actor.get());
        title(getTranslation("organisations.join.title"));
        lead(getTranslation("organisations.join.lead"));
        askWho();
        askKind();
        alone.addClassName("stack");
        alone.add(new Paragraph(getTranslation("organisations.join.person")), Words.activist(this));
        excluded.addClassName("stack");
        excluded.getElement().setAttribute("role", "status");
        add(
                who,
                alone,
                kind,
                church,
                excluded,
                form,
                send,
                new Paragraph(getTranslation("organisations.join.pass-on")));
        follow();
    }

    private void askWho() {
        who.setLabel(getTranslation("organisations.join.who"));
        who.setItems(Who.values());
        who.setItemLabelGenerator(item -> getTranslation(
                item == Who.PERSON ? "organisations.join.who.person" : "organisations.join.who.organisation"));
        who.addValueChangeListener(change -> follow());
    }

    /** A religious group is never asked to call itself a church: it says which of the two it is (ELI-2). */
    private void askKind() {
        kind.setLabel(getTranslation("organisations.join.kind"));
        kind.setItems(Arrays.stream(OrganisationKind.values())
                .filter(item -> item != OrganisationKind.CHURCH)
                .toList());
        kind.setItemLabelGenerator(item -> item == OrganisationKind.RELIGIOUS_GROUP
                ? getTranslation("organisations.join.kind.religious")
                : Words.kind(this, item));
        kind.addValueChangeListener(change -> follow());
        church.setLabel(getTranslation("organisations.join.church"));
        church.setItems(List.of(OrganisationKind.RELIGIOUS_GROUP, OrganisationKind.CHURCH));
        church.setItemLabelGenerator(item -> getTranslation(
                item == OrganisationKind.CHURCH
                        ? "organisations.join.church.institution"
                        : "organisations.join.church.group"));
        church.addValueChangeListener(change -> follow());
    }

    /** Shows what follows from the answers so far; what was typed already stays. */
    private void follow() {
        boolean organisation = who.getValue() == Who.ORGANISATION;
        alone.setVisible(who.getValue() == Who.PERSON);
        kind.setVisible(organisation);
        church.setVisible(organisation && kind.getValue() == OrganisationKind.RELIGIOUS_GROUP);
        OrganisationKind chosen =
                kind.getValue() == OrganisationKind.RELIGIOUS_GROUP ? church.getValue() : kind.getValue();
        Permission mayJoin = chosen == null ? Permission.granted() : applying.mayJoin(actor.get(), chosen);
        excluded.removeAll();
        if (organisation && mayJoin instanceof Permission.Refused refused) {
            excluded.add(
                    Refusal.of(refused),
                    new Paragraph(getTranslation("organisations.join.excluded.instead")),
                    Words.activist(this));
        }
        boolean on = organisation && chosen != null && mayJoin.isGranted();
        form.setVisible(on);
        send.setVisible(on);
        form.kind(chosen);
    }

    private void send() {
        if (!form.isComplete()) {
            Say.problem(getTranslation("organisations.join.incomplete"));
            return;
        }
        applying.apply(actor.get(), opened, form.filled(), form.trap(), client());
        clear();
        title(getTranslation("organisations.join.sent.title"));
        lead(getTranslation("organisations.join.sent"));
    }

    private static String client() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request == null ? "" : request.getRemoteAddr();
    }
}
