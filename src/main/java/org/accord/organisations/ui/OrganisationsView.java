package org.accord.organisations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashSet;
import java.util.Set;
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
import org.accord.organisations.MembersPage;
import org.accord.organisations.Organisations;
import org.accord.organisations.RegionRow;
import org.accord.organisations.UnnamedPage;
import org.accord.people.CurrentActor;
import org.jspecify.annotations.Nullable;

/** Who takes part, as far as each one’s listing lets the reader know (ELI-11), page by page or by words of the name. */
@Route(OrganisationRoutes.ORGANISATIONS)
@Menu(title = "organisations.list.menu", order = 40)
@PermitAll
final class OrganisationsView extends Page {

    private static final int LONGEST_NAME = 200;

    private final transient Organisations organisations;
    private final transient CurrentActor actor;
    private final TextField search = new TextField();
    private final Div named = new Div();
    private final UnorderedList list = new UnorderedList();
    private final Div more = new Div();
    private final UnorderedList regions = new UnorderedList();
    private final Div moreRegions = new Div();
    private int pages = 1;
    private int all;

    OrganisationsView(Organisations organisations, CurrentActor actor, Live live) {
        this.organisations = organisations;
        this.actor = actor;
        title(getTranslation("organisations.list.title"));
        named.addClassName("stack");
        list.addClassName("list");
        search.setLabel(getTranslation("organisations.list.search"));
        search.setHelperText(getTranslation("organisations.list.search-what"));
        search.setMaxLength(LONGEST_NAME);
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(typed -> {
            pages = 1;
            showNamed();
        });
        add(search, named);
        show();
        Set<Thing> watched = new HashSet<>(Set.of(Organisations.MEMBERS));
        if (actor.get() instanceof Actor.Person person) {
            watched.add(new Thing("person", person.id().value()));
        }
        live.watch(this, watched, this::show);
    }

    private void show() {
        all = organisations.count(actor.get());
        lead(getTranslation("organisations.list.lead", all));
        search.setVisible(all > 0);
        showNamed();
    }

    /** As many pages again as the reader had opened. */
    private void showNamed() {
        named.removeAll();
        list.removeAll();
        named.add(list, more);
        MembersPage.Place next = append(null);
        for (int page = 1; page < pages && next != null; page++) {
            next = append(next);
        }
        if (list.getComponentCount() == 0) {
            named.remove(list);
            if (all == 0) {
                named.add(new Empty(getTranslation("organisations.list.empty")));
            } else if (!search.isEmpty()) {
                named.add(new Paragraph(getTranslation("organisations.list.none")));
            }
        }
        if (search.isEmpty()) {
            showOthers();
        }
    }

    private MembersPage.@Nullable Place append(MembersPage.@Nullable Place after) {
        MembersPage page = organisations.members(actor.get(), search.getValue(), after);
        page.rows().forEach(row -> list.add(new ListItem(line(row))));
        more.removeAll();
        MembersPage.Place next = page.next();
        if (next != null) {
            more.add(new Button(getTranslation("organisations.list.more"), click -> {
                pages++;
                append(next);
            }));
        }
        return next;
    }

    private void showOthers() {
        regions.removeAll();
        appendRegions(null);
        if (regions.getComponentCount() > 0) {
            named.add(new Section(new H2(getTranslation("organisations.list.others")), regions, moreRegions));
        }
    }

    private void appendRegions(@Nullable String after) {
        UnnamedPage page = organisations.unnamed(actor.get(), after);
        for (RegionRow row : page.rows()) {
            regions.add(new ListItem(getTranslation("organisations.list.unnamed", row.members(), row.region())));
        }
        moreRegions.removeAll();
        String next = page.next();
        if (next != null) {
            moreRegions.add(
                    new Button(getTranslation("organisations.list.more-regions"), click -> appendRegions(next)));
        }
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
