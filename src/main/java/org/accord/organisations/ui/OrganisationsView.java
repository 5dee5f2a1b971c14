package org.accord.organisations.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.kernel.Actor;
import org.accord.kernel.Thing;
import org.accord.kernel.Translations;
import org.accord.kit.Badge;
import org.accord.kit.Empty;
import org.accord.kit.Name;
import org.accord.kit.Page;
import org.accord.live.Live;
import org.accord.organisations.MemberRow;
import org.accord.organisations.Organisations;
import org.accord.people.CurrentActor;

/** Who takes part, as far as each one's listing lets the reader know (ELI-11). */
@Route(OrganisationRoutes.ORGANISATIONS)
@Menu(title = "organisations.list.menu", order = 40)
@PermitAll
final class OrganisationsView extends Page {

    private final Organisations organisations;
    private final CurrentActor actor;

    OrganisationsView(Organisations organisations, CurrentActor actor, Live live) {
        this.organisations = organisations;
        this.actor = actor;
        title(getTranslation("organisations.list.title"));
        List<MemberRow> rows = show();
        live.watch(
                this,
                Stream.concat(
                                rows.stream()
                                        .map(row -> new Thing(
                                                "organisation", row.label().id().value())),
                                actor.get() instanceof Actor.Person person
                                        ? Stream.of(
                                                new Thing("person", person.id().value()))
                                        : Stream.of())
                        .collect(Collectors.toSet()),
                this::show);
    }

    private List<MemberRow> show() {
        List<MemberRow> rows = organisations.members(actor.get());
        clear();
        lead(getTranslation("organisations.list.lead", rows.size()));
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        rows.stream().filter(row -> row.label().name() != null).forEach(row -> list.add(new ListItem(line(row))));
        if (rows.isEmpty()) {
            add(new Empty(getTranslation("organisations.list.empty")));
        } else {
            add(list);
        }
        Map<String, Long> unnamed = rows.stream()
                .filter(row -> row.label().name() == null)
                .collect(Collectors.groupingBy(row -> row.label().region(), TreeMap::new, Collectors.counting()));
        if (!unnamed.isEmpty()) {
            UnorderedList others = new UnorderedList();
            unnamed.forEach((region, count) ->
                    others.add(new ListItem(getTranslation("organisations.list.unnamed", count, region))));
            section(getTranslation("organisations.list.others"), others);
        }
        return rows;
    }

    private Div line(MemberRow row) {
        Div line = new Div(new Name(row.label().text(getLocale())));
        line.addClassName("row");
        Stream.of(
                        row.kind() == null ? null : getTranslation(Translations.key("organisations.kind.", row.kind())),
                        row.scale() == null
                                ? null
                                : getTranslation(Translations.key("organisations.scale.", row.scale())),
                        row.label().region())
                .filter(word -> word != null)
                .forEach(word -> line.add(new Span(word)));
        if (row.mine()) {
            line.add(new Badge(Badge.Tone.DONE, getTranslation("organisations.list.mine")));
        }
        return line;
    }
}
