package org.accord.organisations.screening.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
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
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.accord.kernel.NotFound;
import org.accord.kernel.NotPermitted;
import org.accord.kernel.Translations;
import org.accord.kit.ActButton;
import org.accord.kit.Badge;
import org.accord.kit.Facts;
import org.accord.kit.Name;
import org.accord.kit.Page;
import org.accord.kit.Refusal;
import org.accord.kit.When;
import org.accord.kit.Wording;
import org.accord.live.Gaze;
import org.accord.live.Live;
import org.accord.organisations.screening.ApplicationId;
import org.accord.organisations.screening.Resemblance;
import org.accord.organisations.screening.Screening;
import org.accord.organisations.screening.ScreeningPage;
import org.accord.people.CurrentActor;
import org.accord.people.Roles;

/** One application before a reviewer: what it declares, what it resembles, what was said, and the verdict. */
@Route(ScreeningRoutes.SCREENING + "/:application")
@PermitAll
final class ApplicationView extends Page implements BeforeEnterObserver {

    private final transient Screening screening;
    private final transient CurrentActor actor;
    private final transient Gaze gaze;
    private final TextArea note = new TextArea();
    private final ReviewActs acts;
    private ApplicationId id = ApplicationId.next();

    ApplicationView(Screening screening, CurrentActor actor, Live live) {
        this.screening = screening;
        this.actor = actor;
        this.gaze = new Gaze(live, this, this::look);
        this.acts = new ReviewActs(screening, actor, this::show);
        note.setLabel(getTranslation("organisations.screening.note"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = new ApplicationId(asked(event));
        show();
        gaze.at(Set.of(Screening.thing(id), Roles.OFFICES));
    }

    private static UUID asked(BeforeEnterEvent event) {
        try {
            return UUID.fromString(event.getRouteParameters().get("application").orElse(""));
        } catch (IllegalArgumentException noId) {
            throw new NotFound("application");
        }
    }

    /** Who no longer screens, or looks at what was purged, keeps nothing of it on the screen. */
    private void look() {
        try {
            show();
        } catch (NotPermitted refused) {
            title(getTranslation("organisations.screening.title"));
            clear();
            add(Refusal.of(refused.refusal()));
        } catch (NotFound purged) {
            title(getTranslation("organisations.screening.title"));
            clear();
        }
    }

    private void show() {
        ScreeningPage page = screening.page(actor.get(), id);
        clear();
        title(page.name());
        besideTitle(Words.badge(this, page.state()));
        add(new Anchor(ScreeningRoutes.SCREENING, getTranslation("organisations.screening.back")));
        if (page.boundary()) {
            add(new Badge(Badge.Tone.WARNING, getTranslation("organisations.screening.boundary")));
        }
        if (page.unreadable()) {
            add(new Badge(Badge.Tone.WARNING, getTranslation("organisations.screening.unreadable")));
        }
        if (page.refusedBefore() != null) {
            add(new Badge(
                    Badge.Tone.WARNING,
                    getTranslation(
                            "organisations.screening.refused-before", Words.reason(this, page.refusedBefore()))));
        }
        section(getTranslation("organisations.screening.facts"), facts(page));
        section(getTranslation("organisations.screening.alike"), alike(page));
        if (!page.members().isEmpty()) {
            section(
                    getTranslation("organisations.screening.related"),
                    list(page.members().stream().map(this::member).toList()));
        }
        section(getTranslation("organisations.screening.comments"), comments(page));
        section(getTranslation("organisations.screening.life"), new Life(this, page.steps(), page.language()));
        section(getTranslation("organisations.screening.verdict"), verdicts(page));
        acts.show(page);
        add(acts);
        section(getTranslation("organisations.screening.notes"), notes(page));
    }

    private Facts facts(ScreeningPage page) {
        Facts facts = new Facts()
                .add(getTranslation("organisations.screening.fact.kind"), Words.kind(this, page.kind()))
                .add(getTranslation("organisations.screening.fact.tie"), Words.tie(this, page.tie()))
                .add(getTranslation("organisations.screening.fact.scale"), Words.scale(this, page.scale()))
                .add(getTranslation("organisations.screening.fact.region"), new Name(page.region()));
        if (!page.languages().isEmpty()) {
            facts.add(getTranslation("organisations.screening.fact.languages"), new Name(page.languages()));
        }
        facts.add(getTranslation("organisations.screening.fact.language"), Words.language(page.language()))
                .add(getTranslation("organisations.screening.fact.listing"), Words.listing(this, page.listing()));
        if (!page.about().isEmpty()) {
            facts.add(getTranslation("organisations.screening.fact.about"), new Wording(page.about(), page.language()));
        }
        if (page.commentsUntil() != null) {
            facts.add(getTranslation("organisations.screening.window"), new When(page.commentsUntil()));
        }
        return facts;
    }

    private Component alike(ScreeningPage page) {
        return page.alike().isEmpty()
                ? new Paragraph(getTranslation("organisations.screening.alike.none"))
                : list(page.alike().stream().map(this::alike).toList());
    }

    private Component alike(Resemblance other) {
        Component name = other.application() == null
                ? new Name(other.name())
                : new Anchor(ScreeningRoutes.application(other.application()), other.name());
        Div line = new Div(
                name,
                other.state() == null
                        ? new Badge(Badge.Tone.DONE, getTranslation("organisations.screening.alike.member"))
                        : Words.badge(this, other.state()),
                new Span(getTranslation("organisations.screening.alike.percent", other.percent())));
        line.addClassName("row");
        return line;
    }

    private Component member(ScreeningPage.Member member) {
        Div line = new Div(
                new Name(member.name()),
                new Span(getTranslation(Translations.key("organisations.screening.related.", member.relation()))));
        if (!member.known()) {
            line.add(new Badge(Badge.Tone.WARNING, getTranslation("organisations.screening.related.unknown")));
        }
        line.addClassName("row");
        return line;
    }

    private Component comments(ScreeningPage page) {
        return page.comments().isEmpty()
                ? new Paragraph(getTranslation("organisations.screening.comments.none"))
                : list(page.comments().stream()
                        .<Component>map(said -> new Div(
                                new Name(said.organisation().text(getLocale())),
                                new Span(" "),
                                new When(said.at()),
                                new Wording(said.text(), "und")))
                        .toList());
    }

    private Component verdicts(ScreeningPage page) {
        Div all = new Div(new Paragraph(getTranslation("organisations.screening.verdicts", page.given())));
        all.addClassName("stack");
        if (page.verdicts().isEmpty() && page.given() > 0) {
            all.add(new Paragraph(getTranslation("organisations.screening.verdict.hidden")));
        }
        page.verdicts().forEach(verdict -> {
            Div line = new Div(
                    new Name(verdict.reviewer()),
                    new Span(getTranslation(Translations.key("organisations.screening.verdict.", verdict.opinion()))));
            Optional.ofNullable(verdict.reason()).ifPresent(reason -> line.add(new Span(Words.reason(this, reason))));
            line.addClassName("row");
            all.add(line);
            Optional.ofNullable(verdict.words()).ifPresent(words -> all.add(new Wording(words, page.language())));
        });
        return all;
    }

    private Component notes(ScreeningPage page) {
        Div all = new Div();
        all.addClassName("stack");
        page.notes()
                .forEach(said -> all.add(new Div(
                        new Name(said.reviewer()),
                        new Span(" "),
                        new When(said.at()),
                        new Wording(said.text(), "und"))));
        all.add(note, new ActButton(getTranslation("organisations.screening.note.act"), () -> {
            screening.note(actor.get(), id, note.getValue());
            note.clear();
            show();
        }));
        return all;
    }

    private static Component list(Collection<Component> lines) {
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        lines.forEach(line -> list.add(new ListItem(line)));
        return list;
    }
}
