package org.accord.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.accord.kernel.Translations;
import org.accord.kit.ActButton;
import org.accord.kit.Attempt;
import org.accord.kit.Badge;
import org.accord.kit.Confirm;
import org.accord.kit.Empty;
import org.accord.kit.LinkOnce;
import org.accord.kit.Name;
import org.accord.kit.Page;
import org.accord.kit.Say;
import org.accord.kit.When;
import org.accord.live.Live;
import org.accord.people.CurrentActor;
import org.accord.people.InvitationLinks;
import org.accord.people.OfficeRow;
import org.accord.people.People;
import org.accord.people.Role;
import org.accord.people.Roles;

/** Who holds which office, since when, named by whom: for everybody who takes part (AUD-2). Administrators name here. */
@Route(Roles.ADDRESS)
@Menu(title = "people.office.menu", order = 60)
@PermitAll
final class OfficesView extends Page {

    private final transient Roles roles;
    private final transient CurrentActor actor;
    private final Div fresh = new Div();

    OfficesView(Roles roles, CurrentActor actor, Live live) {
        this.roles = roles;
        this.actor = actor;
        title(getTranslation("people.office.title"));
        lead(getTranslation("people.office.lead"));
        show();
        live.watch(this, Set.of(Roles.OFFICES, People.NAMES), () -> Attempt.run(this, this::show));
    }

    private void show() {
        clear();
        List<OfficeRow> all = roles.all(actor.get());
        List<OfficeRow> now = all.stream().filter(row -> row.until() == null).toList();
        List<OfficeRow> before = all.stream().filter(row -> row.until() != null).toList();
        add(now.isEmpty() ? new Empty(getTranslation("people.office.empty")) : list(now, this::line));
        if (actor.get().isAdministrator()) {
            invite();
        }
        if (!before.isEmpty()) {
            section(getTranslation("people.office.before"), list(before, this::line));
        }
    }

    private void invite() {
        Div offices = new Div();
        offices.addClassName("row");
        for (Role role : Role.values()) {
            offices.add(new ActButton(getTranslation(Translations.key("people.office.invite.", role)), () -> {
                InvitationLinks.Issued issued = roles.invite(actor.get(), role);
                show();
                fresh.removeAll();
                fresh.add(new LinkOnce(
                        issued.link(),
                        getTranslation(
                                "people.office.link",
                                getTranslation(Translations.key("people.role.", role)),
                                When.words(issued.expires()))));
            }));
        }
        List<Roles.Waiting> waiting = roles.waiting(actor.get());
        section(
                getTranslation("people.office.name"),
                new Paragraph(getTranslation("people.office.how")),
                offices,
                fresh);
        if (!waiting.isEmpty()) {
            section(getTranslation("people.office.waiting"), list(waiting, this::line));
        }
    }

    private Div line(OfficeRow row) {
        Div line = new Div(
                new Name(name(row)),
                new Badge(
                        row.until() == null ? Badge.Tone.ACTIVE : Badge.Tone.PLAIN,
                        getTranslation(Translations.key("people.role.", row.role()))),
                When.with(getTranslation("people.office.since"), row.since()),
                new Span(
                        row.namedBy() == null
                                ? getTranslation("people.office.by-platform")
                                : getTranslation("people.office.by", row.namedBy())));
        line.addClassName("row");
        if (row.until() != null) {
            line.add(When.with(getTranslation("people.office.until"), row.until()));
        }
        if (row.mayRelease()) {
            line.add(new ActButton(getTranslation("people.office.release", name(row)), () -> release(row))
                    .destructive());
        }
        return line;
    }

    private String name(OfficeRow row) {
        String pseudonym = row.pseudonym();
        return pseudonym == null ? getTranslation("people.former") : pseudonym;
    }

    private Div line(Roles.Waiting waiting) {
        Div line = new Div(
                new Badge(Badge.Tone.PLAIN, getTranslation(Translations.key("people.role.", waiting.role()))),
                When.with(getTranslation("people.office.open-until"), waiting.expires()),
                new ActButton(getTranslation("people.office.withdraw"), () -> {
                    roles.withdraw(actor.get(), waiting.id());
                    fresh.removeAll();
                    Say.done(getTranslation("people.office.withdrawn"));
                    show();
                }));
        line.addClassName("row");
        return line;
    }

    private void release(OfficeRow row) {
        Confirm.ask(
                getTranslation("people.office.release-ask", name(row)),
                getTranslation("people.office.release-then"),
                getTranslation("people.office.release", name(row)),
                () -> {
                    roles.release(actor.get(), row.person(), row.role());
                    Say.done(getTranslation("people.office.released", name(row)));
                    show();
                });
    }

    private static <T> Component list(List<T> rows, Function<T, Div> line) {
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        rows.forEach(row -> list.add(new ListItem(line.apply(row))));
        return list;
    }
}
