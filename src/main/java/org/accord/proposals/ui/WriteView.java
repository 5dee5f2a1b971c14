package org.accord.proposals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.accord.agreement.Act;
import org.accord.kernel.NotFound;
import org.accord.kernel.Stale;
import org.accord.kernel.Thing;
import org.accord.kernel.Translations;
import org.accord.kit.ActButton;
import org.accord.kit.Attempt;
import org.accord.kit.Confirm;
import org.accord.kit.FaceChoice;
import org.accord.kit.Page;
import org.accord.kit.Say;
import org.accord.kit.Wording;
import org.accord.live.Gaze;
import org.accord.live.Live;
import org.accord.organisations.Mandates;
import org.accord.people.CurrentActor;
import org.accord.proposals.DraftCheck;
import org.accord.proposals.DraftPage;
import org.accord.proposals.Drafts;
import org.accord.proposals.Origin;
import org.accord.proposals.PlaceChoice;
import org.accord.proposals.ProposalId;
import org.accord.proposals.StageName;
import org.accord.proposals.Written;
import org.accord.text.ClauseKind;
import org.accord.text.Place;
import org.jspecify.annotations.Nullable;

/**
 * The writing table: the clause's text to be changed, and beside it what the change is and whom it meets, while one types.
 * A draft saves itself; what is already public changes only when its sponsor says so.
 */
@Route(ProposalRoutes.WRITE + "/:draft")
@PermitAll
final class WriteView extends Page implements BeforeEnterObserver {

    /** How long after the last key the difference is computed and the draft saved, in milliseconds. */
    private static final int PAUSE = 400;

    private final Drafts drafts;
    private final CurrentActor actor;
    private final Mandates mandates;
    private final Gaze gaze;
    private final TextArea text = new TextArea();
    private final Select<ClauseKind> kind = new Select<>();
    private final Select<PlaceChoice> place = new Select<>();
    private final CompromiseChoice replaces = new CompromiseChoice(() -> typed(true));
    private final TextArea rationale = new TextArea();
    private final Findings findings = new Findings();
    private final Paragraph status = new Paragraph();
    private final Div origin = new Div();
    private final Div notice = new Div();
    private final Div moved = new Div();
    private final Div acts = new Div();
    private @Nullable DraftPage page;
    private boolean behind;

    WriteView(Drafts drafts, CurrentActor actor, Mandates mandates, Live live) {
        this.drafts = drafts;
        this.actor = actor;
        this.mandates = mandates;
        this.gaze = new Gaze(live, this, this::look);
        text.setLabel(getTranslation("proposals.write.text"));
        text.addClassName("writing");
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE);
        text.addValueChangeListener(change -> typed(change.isFromClient()));
        kind.setLabel(getTranslation("proposals.write.kind"));
        kind.setItems(ClauseKind.values());
        kind.setItemLabelGenerator(one -> getTranslation(Translations.key("proposals.kind.", one)));
        kind.addValueChangeListener(change -> typed(change.isFromClient()));
        place.setLabel(getTranslation("proposals.write.place"));
        place.setItemLabelGenerator(this::spoken);
        place.addValueChangeListener(change -> typed(change.isFromClient()));
        rationale.setLabel(getTranslation("proposals.write.reason"));
        rationale.setHelperText(getTranslation("proposals.write.reason-help"));
        rationale.setValueChangeMode(ValueChangeMode.LAZY);
        rationale.setValueChangeTimeout(PAUSE);
        rationale.addValueChangeListener(change -> typed(change.isFromClient()));
        status.addClassName("note");
        status.getElement().setAttribute("role", "status");
        notice.getElement().setAttribute("role", "alert");
        acts.addClassNames("row", "acts");
        origin.addClassName("taken-up");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(new ProposalId(Asked.theId(event, "draft")));
    }

    private void show(ProposalId id) {
        DraftPage draft = drafts.page(actor.get(), id, getLocale().getLanguage());
        page = draft;
        behind = false;
        clear();
        title(Words.capital(Words.asked(draft.asks())));
        lead(getTranslation("proposals.write.lead", draft.organisation(), draft.assembly()));
        text.setValue(draft.text());
        text.getElement().setAttribute("lang", draft.language());
        rationale.setValue(draft.rationale());
        status.setText(isDraft() ? getTranslation("proposals.write.saves") : getTranslation("proposals.write.public"));
        kind.setValue(draft.written().kind());
        Div table = new Div(fields(draft), findings, rationale);
        table.addClassName("writing-table");
        add(origin, notice, moved, table, status, acts);
        notice.removeAll();
        offerChoices(draft, draft.written().place(), draft.written().replaces());
        surround(draft);
        check();
    }

    /** What is written or chosen, by what is asked for. */
    private Component fields(DraftPage draft) {
        Div fields = new Div();
        fields.addClassName("stack");
        switch (draft.asks().act()) {
            case EDIT -> fields.add(text);
            case INSERT -> fields.add(place, kind, text);
            case DELETE ->
                fields.add(
                        new Wording(draft.present(), draft.language()),
                        new Paragraph(getTranslation("proposals.write.delete-means")));
            case MOVE -> fields.add(new Wording(draft.present(), draft.language()), place);
        }
        fields.add(replaces);
        return fields;
    }

    /** What can be chosen changes with the text and with what others propose; what was chosen stays where it can. */
    private void offerChoices(DraftPage draft, Place chosen, Set<ProposalId> replaced) {
        place.setItems(draft.places());
        draft.places().stream()
                .filter(choice -> choice.place().equals(chosen))
                .findFirst()
                .ifPresent(place::setValue);
        replaces.offer(draft.replaceable(), replaced);
    }

    private String spoken(PlaceChoice choice) {
        if (choice.number() == null) {
            return getTranslation("proposals.place.first");
        }
        String words = Words.beginning(choice.text());
        return "\u2003".repeat(choice.depth())
                + (choice.under()
                        ? getTranslation("proposals.place.under", choice.number(), words)
                        : getTranslation("proposals.place.after", choice.number(), words));
    }

    private Written written() {
        DraftPage draft = Objects.requireNonNull(page);
        PlaceChoice chosen = place.getValue();
        return new Written(
                text.getValue(),
                kind.getValue() == null ? draft.written().kind() : kind.getValue(),
                chosen == null ? draft.written().place() : chosen.place(),
                rationale.getValue(),
                replaces.named());
    }

    /** What stands around the wording and may change while somebody writes; the wording itself never does. */
    private void surround(DraftPage draft) {
        Set<Thing> watched = new HashSet<>(mandates.grounds(actor.get()));
        watched.add(new Thing("proposal", draft.id().value()));
        watched.add(draft.beside());
        if (draft.origin() != null) {
            watched.add(draft.origin().thing());
        }
        gaze.at(watched);
        origin.removeAll();
        origin(draft);
        moved.removeAll();
        if (draft.baseMoved()) {
            moved.add(moved(draft));
        }
        acts.removeAll();
        offer(draft);
    }

    /** Where the words come from, and calmly that they were said in another language than the one that is written in here. */
    private void origin(DraftPage draft) {
        Origin from = draft.origin();
        if (from == null) {
            return;
        }
        Paragraph line =
                new Paragraph(new Span(getTranslation("proposals.write.origin")), Origins.link(from, getLocale()));
        line.addClassName("row");
        origin.add(line);
        if (!from.language().equals(draft.language())) {
            origin.add(new Paragraph(getTranslation(
                    "proposals.write.origin-language",
                    Locale.forLanguageTag(from.language()).getDisplayLanguage(getLocale()),
                    Locale.forLanguageTag(draft.language()).getDisplayLanguage(getLocale()))));
        }
    }

    private void look() {
        DraftPage held = Objects.requireNonNull(page);
        try {
            // not its version: what a colleague has saved meanwhile must not be written over unseen
            DraftPage now = drafts.page(actor.get(), held.id(), getLocale().getLanguage())
                    .at(held.version());
            Written mine = written();
            page = now;
            offerChoices(now, mine.place(), mine.replaces());
            if (!behind) {
                notice.removeAll();
            }
            surround(now);
            check();
        } catch (NotFound ended) {
            ended();
        }
    }

    /** There is no act left, but nothing that was written goes. */
    private void ended() {
        notice.removeAll();
        notice.add(new Paragraph(getTranslation("proposals.write.ended")));
        moved.removeAll();
        acts.removeAll();
    }

    private void typed(boolean byHand) {
        if (!byHand || page == null) {
            return;
        }
        boolean usable = check();
        if (isDraft()) {
            boolean kept = usable && !behind && Attempt.run(this, this::save);
            status.setText(getTranslation(kept ? "proposals.write.saved" : "proposals.write.not-saved"));
        }
    }

    private void save() {
        DraftPage draft = Objects.requireNonNull(page);
        try {
            long version = drafts.save(actor.get(), draft.face(), draft.id(), draft.version(), written());
            page = draft.at(version);
        } catch (Stale changed) {
            behind(draft);
            throw changed;
        }
    }

    /** A colleague has saved another wording: both are shown, and the writer says which one stays. */
    private void behind(DraftPage mine) {
        DraftPage theirs = drafts.page(actor.get(), mine.id(), getLocale().getLanguage());
        behind = true;
        notice.removeAll();
        notice.add(new OtherWording(theirs, face(mine), () -> {
            page = theirs;
            save();
            behind = false;
            notice.removeAll();
            status.setText(getTranslation("proposals.write.saved"));
        }));
    }

    /** Whether the wording can be stored. */
    private boolean check() {
        DraftPage draft = Objects.requireNonNull(page);
        try {
            DraftCheck check = drafts.check(actor.get(), draft.id(), written());
            findings.show(draft.asks().act(), check, draft.language());
            return check.usable().isGranted();
        } catch (NotFound ended) {
            ended();
            return false;
        }
    }

    private Component moved(DraftPage draft) {
        Section moved = new Section();
        moved.addClassNames("stack", "card");
        moved.add(
                new H2(getTranslation("proposals.write.moved")),
                new Paragraph(getTranslation("proposals.write.moved-why")),
                new ThreeTexts(
                        draft.base(),
                        draft.present(),
                        draft.asks().act() == Act.EDIT ? text.getValue() : "",
                        draft.language()));
        if (isDraft()) {
            moved.add(new ActButton(getTranslation("proposals.write.move"), face(draft), () -> {
                        save();
                        DraftPage now = Objects.requireNonNull(page);
                        drafts.moveToPresent(actor.get(), now.face(), now.id(), now.version());
                        show(now.id());
                    })
                    .given(draft.mayDraft()));
        }
        return moved;
    }

    private void offer(DraftPage draft) {
        if (isDraft()) {
            acts.add(
                    new ActButton(getTranslation("proposals.write.submit"), face(draft), this::submit)
                            .primary()
                            .given(draft.maySubmit()),
                    new ActButton(getTranslation("proposals.write.discard"), this::discard)
                            .destructive()
                            .given(draft.mayDraft()));
        } else {
            acts.add(new ActButton(getTranslation("proposals.write.revise", draft.number()), face(draft), this::revise)
                    .primary()
                    .given(draft.maySubmit()));
            acts.add(ProposalRoutes.to(
                    ProposalRoutes.proposal(Objects.requireNonNull(draft.number())),
                    getTranslation("proposals.write.back", draft.number())));
        }
    }

    private void submit() {
        save();
        DraftPage draft = Objects.requireNonNull(page);
        int number = drafts.submit(actor.get(), draft.face(), draft.id(), draft.version());
        Say.done(getTranslation("proposals.write.submitted", number));
        getUI().ifPresent(ui -> ui.navigate(ProposalRoutes.proposal(number)));
    }

    private void revise() {
        DraftPage draft = Objects.requireNonNull(page);
        drafts.revise(actor.get(), draft.face(), draft.id(), draft.version(), written());
        Say.done(getTranslation("proposals.write.revised", draft.number()));
        getUI().ifPresent(ui -> ui.navigate(ProposalRoutes.proposal(Objects.requireNonNull(draft.number()))));
    }

    private void discard() {
        DraftPage draft = Objects.requireNonNull(page);
        Confirm.ask(
                getTranslation("proposals.write.discard-ask"),
                getTranslation("proposals.write.discard-then"),
                getTranslation("proposals.write.discard"),
                () -> {
                    drafts.discard(actor.get(), draft.face(), draft.id(), draft.version());
                    getUI().ifPresent(ui -> ui.navigate(ProposalRoutes.AGREEMENT));
                });
    }

    private boolean isDraft() {
        return page != null && page.stage() == StageName.DRAFT;
    }

    private static String face(DraftPage draft) {
        return new FaceChoice.Option(draft.face(), draft.organisation()).phrase();
    }
}
