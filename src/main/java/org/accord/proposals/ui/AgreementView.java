package org.accord.proposals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.accord.agreement.AgreementId;
import org.accord.agreement.AgreementPage;
import org.accord.agreement.AgreementPage.ClauseRow;
import org.accord.agreement.AgreementRow;
import org.accord.kernel.Permission;
import org.accord.kernel.Thing;
import org.accord.kernel.Translations;
import org.accord.kit.Attempt;
import org.accord.kit.Empty;
import org.accord.kit.Page;
import org.accord.kit.Refusal;
import org.accord.kit.When;
import org.accord.live.Gaze;
import org.accord.live.Live;
import org.accord.organisations.Mandates;
import org.accord.people.CurrentActor;
import org.accord.proposals.LivingText;
import org.accord.proposals.OpenTexts;
import org.accord.proposals.Proposals;
import org.accord.text.ClauseKind;
import org.jspecify.annotations.Nullable;

/**
 * The living text: the agreement as it stands, and everything that is going on in it. Visitors read it as well, or the last published
 * draft alone where the house keeps what is open to its own (section 4.11).
 */
@Route(ProposalRoutes.AGREEMENT + "/:agreement?")
@RouteAlias(ProposalRoutes.AGREEMENT)
@Menu(title = "proposals.agreement.menu", order = 10)
@AnonymousAllowed
final class AgreementView extends Page implements BeforeEnterObserver {

    private final Proposals proposals;
    private final OpenTexts openTexts;
    private final CurrentActor actor;
    private final Mandates mandates;
    private final Proposing proposing;
    private final Gaze gaze;
    private String address = "";
    private @Nullable AgreementId agreement;
    private @Nullable String language;
    private @Nullable Integer version;
    private Sight sight = Sight.TEXT;

    AgreementView(
            Proposals proposals,
            OpenTexts openTexts,
            CurrentActor actor,
            Mandates mandates,
            Live live,
            Proposing proposing) {
        this.proposals = proposals;
        this.openTexts = openTexts;
        this.actor = actor;
        this.mandates = mandates;
        this.proposing = proposing;
        this.gaze = new Gaze(live, this, () -> Attempt.run(this, this::show));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        agreement = Asked.id(event, "agreement").map(AgreementId::new).orElse(null);
        language = Asked.language(event).orElse(null);
        version = Asked.number(event, "version").orElse(null);
        sight = Asked.sight(event);
        address = event.getLocation().getPathWithQueryParameters();
        show();
    }

    private void show() {
        String uiLanguage = getLocale().getLanguage();
        Optional<LivingText> found = proposals.livingText(
                actor.get(), agreement, language == null ? uiLanguage : language, uiLanguage, version);
        clear();
        gaze.at(watched(found));
        if (found.isEmpty()) {
            title(getTranslation("proposals.agreement.none-title"));
            add(new Empty(getTranslation("proposals.agreement.none")));
            return;
        }
        LivingText text = found.get();
        AgreementPage page = text.agreement();
        title(page.title());
        add(head(text));
        if (text.mayPropose() instanceof Permission.Refused refused) {
            add(Refusal.of(refused));
        }
        boolean living = text.mayReadOpen().isGranted() && page.version() == page.newest();
        if (living && !page.clauses().isEmpty()) {
            add(sights());
        }
        Sights seen = new Sights(actor.get(), openTexts, text, proposing);
        Component clauses = seen.in(living ? sight : Sight.TEXT);
        Div sheet = new Div(outline(page), clauses);
        sheet.addClassName("sheet");
        add(sheet);
    }

    private Component head(LivingText text) {
        AgreementPage page = text.agreement();
        Div head = new Div();
        head.addClassNames("row", "version");
        head.add(new Div(getTranslation("proposals.agreement.version", page.version())));
        head.add(new Div(new When(page.adoptedAt())));
        head.add(languages(page));
        if (text.agreements().size() > 1) {
            head.add(others(text));
        }
        if (page.version() < page.newest()) {
            head.add(new Anchor(
                    ProposalRoutes.agreement(page.id()),
                    getTranslation("proposals.agreement.to-newest", page.newest())));
        } else if (page.version() > 1) {
            head.add(new Anchor(
                    ProposalRoutes.agreement(page.id()) + "?version=" + (page.version() - 1),
                    getTranslation("proposals.agreement.to-earlier", page.version() - 1)));
        }
        if (!page.fingerprint().isEmpty()) {
            Paragraph print = new Paragraph(getTranslation("proposals.agreement.fingerprint", page.fingerprint()));
            print.addClassName("fingerprint");
            head.add(print);
        }
        return head;
    }

    private Component sights() {
        RadioButtonGroup<Sight> choice = new RadioButtonGroup<>();
        choice.setLabel(getTranslation("proposals.sight"));
        choice.setItems(Sight.values());
        choice.setItemLabelGenerator(way -> getTranslation(Translations.key("proposals.sight.", way)));
        choice.addClassName("views");
        choice.setValue(sight);
        choice.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                sight = change.getValue();
                Attempt.run(this, this::show);
            }
        });
        return choice;
    }

    private Component languages(AgreementPage page) {
        Select<String> select = new Select<>();
        select.setLabel(getTranslation("proposals.agreement.language"));
        select.setItems(page.languages());
        select.setItemLabelGenerator(tag -> Locale.forLanguageTag(tag).getDisplayLanguage(getLocale()));
        select.setValue(page.languages().contains(page.language()) ? page.language() : null);
        select.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                language = change.getValue();
                show();
            }
        });
        return select;
    }

    private Component others(LivingText text) {
        Select<AgreementRow> select = new Select<>();
        select.setLabel(getTranslation("proposals.agreement.which"));
        select.setItems(text.agreements());
        select.setItemLabelGenerator(AgreementRow::title);
        text.agreements().stream()
                .filter(row -> row.id().equals(text.agreement().id()))
                .findFirst()
                .ifPresent(select::setValue);
        select.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                getUI().ifPresent(ui ->
                        ui.navigate(ProposalRoutes.agreement(change.getValue().id())));
            }
        });
        return select;
    }

    /** Each link has the whole address: from the page's base a bare # would lead to another page. */
    private Component outline(AgreementPage page) {
        Nav outline = new Nav();
        outline.addClassName("outline");
        outline.setAriaLabel(getTranslation("proposals.agreement.outline"));
        for (ClauseRow clause : page.clauses()) {
            if (clause.depth() == 0 || clause.kind() == ClauseKind.HEADING) {
                String words = (clause.number() + " " + Words.beginning(clause.text())).strip();
                Anchor anchor = new Anchor(address + "#" + ClauseBlock.anchor(clause.id()), words);
                anchor.getElement().setAttribute("router-ignore", true);
                outline.add(anchor);
            }
        }
        return outline;
    }

    private Set<Thing> watched(Optional<LivingText> shown) {
        Set<Thing> watched = new HashSet<>(mandates.grounds(actor.get()));
        shown.ifPresent(text -> {
            watched.add(new Thing("agreement", text.agreement().id().value()));
            text.agreement()
                    .clauses()
                    .forEach(clause ->
                            watched.add(new Thing("clause", clause.id().value())));
        });
        return watched;
    }
}
