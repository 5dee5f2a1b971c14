package org.accord.proposals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.accord.assemblies.ui.AssemblyRoutes;
import org.accord.discussion.ui.CommentThreads;
import org.accord.kernel.Thing;
import org.accord.kernel.Translations;
import org.accord.kit.ActButton;
import org.accord.kit.Attempt;
import org.accord.kit.Badge;
import org.accord.kit.Confirm;
import org.accord.kit.FaceChoice;
import org.accord.kit.Facts;
import org.accord.kit.Page;
import org.accord.kit.Wording;
import org.accord.live.Gaze;
import org.accord.live.Live;
import org.accord.organisations.Mandates;
import org.accord.people.CurrentActor;
import org.accord.proposals.Drafts;
import org.accord.proposals.Facilitation;
import org.accord.proposals.ProposalPage;
import org.accord.proposals.Proposals;
import org.accord.voting.DecisionId;
import org.accord.voting.ui.DecisionPanels;
import org.accord.voting.ui.PositionPanels;
import org.jspecify.annotations.Nullable;

/** A proposal: what it changes and why, its life, whom it meets, the decision on it, and what is said about it. */
@Route(ProposalRoutes.PROPOSALS + "/:number")
@PermitAll
final class ProposalView extends Page implements BeforeEnterObserver {

    private final Proposals proposals;
    private final Drafts drafts;
    private final Facilitation facilitation;
    private final CurrentActor actor;
    private final Mandates mandates;
    private final DecisionPanels decisionPanels;
    private final PositionPanels positionPanels;
    private final CommentThreads threads;

    private final Div standing = new Div();
    private final Div change = new Div();
    private final Div rivals = new Div();
    private final Div acts = new Div();
    private final Div position = new Div();
    private final Div decision = new Div();
    private final Div rest = new Div();
    private final Div talk = new Div();
    private final Gaze gaze;
    private int number;
    private @Nullable ProposalPage shown;

    ProposalView(
            Proposals proposals,
            Drafts drafts,
            Facilitation facilitation,
            CurrentActor actor,
            Mandates mandates,
            Live live,
            DecisionPanels decisionPanels,
            PositionPanels positionPanels,
            CommentThreads threads) {
        this.proposals = proposals;
        this.drafts = drafts;
        this.facilitation = facilitation;
        this.actor = actor;
        this.mandates = mandates;
        this.decisionPanels = decisionPanels;
        this.positionPanels = positionPanels;
        this.threads = threads;
        this.gaze = new Gaze(live, this, () -> Attempt.run(this, this::show));
        for (Div part : new Div[] {change, decision, rest, talk}) {
            part.addClassName("stack");
        }
        Div page = new Div(standing, change, rivals, acts, position, decision, talk);
        page.addClassName("stack");
        Div beside = new Div(page, rest);
        beside.addClassName("beside");
        add(beside);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        number = Asked.theNumber(event, "number");
        shown = null;
        ProposalPage page = show();
        fill(position, positionPanels.about(page.id().value()));
        talk.removeAll();
        talk.add(threads.about(page.thing(), page.assembly()));
    }

    /**
     * Shows anew what has changed. The rest stays as somebody left it: a view that was chosen, a reason half typed. The ballot
     * and the thread look after themselves.
     */
    private ProposalPage show() {
        ProposalPage page = proposals.page(actor.get(), number, getLocale().getLanguage());
        ProposalPage before = shown;
        shown = page;
        Set<Thing> watched = new HashSet<>(mandates.grounds(actor.get()));
        watched.add(page.thing());
        watched.add(page.beside());
        if (page.origin() != null) {
            watched.add(page.origin().thing());
        }
        gaze.at(watched);
        title(getTranslation("proposals.page.title", page.number(), Words.asked(page.asks())));
        lead(getTranslation("proposals.page.lead", page.organisation().text(getLocale()), page.assemblyName()));
        fill(standing, standing(page));
        if (before == null || isReworded(before, page)) {
            fill(change, new ChangeViews(page), reason(page));
        }
        rivals.removeAll();
        if (!page.rivals().isEmpty()) {
            rivals.add(new Rivals(page.rivals()));
        }
        if (before == null
                || before.version() != page.version()
                || !page.may().equals(before.may())
                || !Objects.equals(page.sponsorFace(), before.sponsorFace())) {
            fill(acts, acts(page));
        }
        DecisionId called = page.decision();
        if (before == null || !Objects.equals(called, before.decision())) {
            decision.removeAll();
            if (called != null) {
                decision.add(new H2(getTranslation("proposals.page.decision")), decisionPanels.of(called));
            }
        }
        fill(rest, new H2(getTranslation("proposals.page.life")), new Life(page));
        return page;
    }

    private static boolean isReworded(ProposalPage before, ProposalPage page) {
        return !before.base().equals(page.base())
                || !before.text().equals(page.text())
                || !before.asks().equals(page.asks())
                || !Objects.equals(before.preview(), page.preview())
                || !before.rationale().equals(page.rationale());
    }

    private static void fill(Div part, Component... content) {
        part.removeAll();
        part.add(content);
    }

    private Component standing(ProposalPage page) {
        Facts facts = new Facts()
                .add(
                        getTranslation("proposals.page.stage"),
                        new Badge(
                                Marks.tone(page.stage()),
                                getTranslation(Translations.key("proposals.stage.", page.stage()))),
                        new Paragraph(getTranslation(Translations.key("proposals.stage-means.", page.stage()))));
        if (page.asks().clause() != null) {
            facts.add(
                    getTranslation("proposals.page.clause"),
                    ProposalRoutes.to(
                            ProposalRoutes.clause(page.asks().clause()) + "?language=" + page.language(),
                            getTranslation(
                                    "proposals.page.clause-name", page.asks().number())));
        }
        if (page.asks().kind() != null) {
            facts.add(
                    getTranslation("proposals.page.kind"),
                    getTranslation(
                            Translations.key("proposals.kind.", page.asks().kind())));
        }
        facts.add(
                getTranslation("proposals.page.language"),
                Locale.forLanguageTag(page.language()).getDisplayLanguage(getLocale()));
        if (!page.agenda().isEmpty()) {
            Div items = new Div();
            items.addClassName("row");
            page.agenda().forEach(item -> items.add(AssemblyRoutes.link(item.title(), page.assembly())));
            facts.add(getTranslation("proposals.page.agenda"), items);
        }
        if (!page.asks().replaces().isEmpty()) {
            Span replaced = new Span();
            replaced.addClassName("row");
            page.asks()
                    .replaces()
                    .forEach(number -> replaced.add(ProposalRoutes.to(
                            ProposalRoutes.proposal(number), getTranslation("proposals.page.number", number))));
            facts.add(getTranslation("proposals.page.replaces"), replaced);
        }
        if (page.origin() != null) {
            facts.add(getTranslation("proposals.page.origin"), Origins.link(page.origin(), getLocale()));
        }
        if (page.fallenTo() != null) {
            facts.add(
                    getTranslation("proposals.page.fallen-to"),
                    ProposalRoutes.to(
                            ProposalRoutes.proposal(page.fallenTo()),
                            getTranslation("proposals.page.number", page.fallenTo())));
        }
        if (page.broughtAbout() != null) {
            facts.add(
                    getTranslation("proposals.page.brought-about"),
                    ProposalRoutes.to(
                            ProposalRoutes.AGREEMENT,
                            getTranslation("proposals.agreement.version", page.broughtAbout())));
        }
        return facts;
    }

    private Component reason(ProposalPage page) {
        Section reason = new Section(new H2(getTranslation("proposals.page.reason")));
        reason.add(new Wording(page.rationale(), page.language()));
        return reason;
    }

    private Component acts(ProposalPage page) {
        Div acts = new Div();
        acts.addClassNames("row", "acts");
        if (page.sponsorFace() != null) {
            String face = new FaceChoice.Option(
                            page.sponsorFace(), page.organisation().text(getLocale()))
                    .phrase();
            if (page.may().revise()) {
                acts.add(new ActButton(
                                getTranslation("proposals.page.revise"),
                                face,
                                () -> getUI().ifPresent(ui -> ui.navigate(ProposalRoutes.write(page.id()))))
                        .given(page.may().submit()));
            }
            if (page.may().withdraw()) {
                acts.add(new ActButton(
                                getTranslation("proposals.page.withdraw", page.number()), face, () -> withdraw(page))
                        .destructive()
                        .given(page.may().submit()));
            }
        }
        if (page.may().facilitates()) {
            acts.add(new FacilitatorActs(page, facilitation, actor));
        }
        return acts;
    }

    private void withdraw(ProposalPage page) {
        Confirm.ask(
                getTranslation("proposals.page.withdraw-ask", page.number()),
                getTranslation("proposals.page.withdraw-then"),
                getTranslation("proposals.page.withdraw", page.number()),
                () -> drafts.withdraw(
                        actor.get(), Objects.requireNonNull(page.sponsorFace()), page.id(), page.version()));
    }
}
