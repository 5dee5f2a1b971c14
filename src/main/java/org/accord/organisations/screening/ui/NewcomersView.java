package org.accord.organisations.screening.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accord.kernel.Face;
import org.accord.kernel.Thing;
import org.accord.kit.ActButton;
import org.accord.kit.Empty;
import org.accord.kit.FaceChoice;
import org.accord.kit.Page;
import org.accord.kit.Say;
import org.accord.kit.When;
import org.accord.kit.Wording;
import org.accord.live.Gaze;
import org.accord.live.Live;
import org.accord.organisations.FaceRow;
import org.accord.organisations.Mandates;
import org.accord.organisations.Power;
import org.accord.organisations.screening.ApplicationId;
import org.accord.organisations.screening.Newcomer;
import org.accord.organisations.screening.Newcomers;
import org.accord.organisations.screening.Screening;
import org.accord.people.CurrentActor;
import org.accord.people.Roles;

/** Who asks to join, for members to say what they know of them (ELI-9); and for screeners the way to their desk. */
@Route(ScreeningRoutes.NEWCOMERS)
@Menu(title = "organisations.newcomers.menu", order = 45)
@PermitAll
final class NewcomersView extends Page implements BeforeEnterObserver {

    private final transient Newcomers newcomers;
    private final transient Screening screening;
    private final transient Mandates mandates;
    private final transient CurrentActor actor;
    private final transient Gaze gaze;
    private final transient Map<ApplicationId, TextArea> written = new HashMap<>();

    NewcomersView(Newcomers newcomers, Screening screening, Mandates mandates, CurrentActor actor, Live live) {
        this.newcomers = newcomers;
        this.screening = screening;
        this.mandates = mandates;
        this.actor = actor;
        this.gaze = new Gaze(live, this, this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        title(getTranslation("organisations.newcomers.menu"));
        show();
    }

    private void show() {
        clear();
        Set<Thing> watched = new HashSet<>(mandates.grounds(actor.get()));
        watched.add(Screening.APPLICATIONS);
        watched.add(Roles.OFFICES);
        gaze.at(watched);
        if (screening.isScreener(actor.get())) {
            add(new Anchor(ScreeningRoutes.SCREENING, getTranslation("organisations.newcomers.screening")));
        }
        List<FaceRow> faces = mandates.faces(actor.get());
        if (faces.isEmpty()) {
            lead("");
            add(new Empty(getTranslation("organisations.newcomers.for-members")));
            return;
        }
        lead(getTranslation("organisations.newcomers.lead"));
        List<FaceChoice.Option> speakers = faces.stream()
                .filter(face -> face.powers().contains(Power.SPEAK))
                .map(face -> new FaceChoice.Option(Face.of(face.organisation()), face.name()))
                .toList();
        List<Newcomer> asking = newcomers.list(actor.get());
        asking.forEach(newcomer -> add(newcomer, speakers));
        if (asking.isEmpty()) {
            add(new Empty(getTranslation("organisations.newcomers.empty")));
        }
    }

    private void add(Newcomer newcomer, List<FaceChoice.Option> speakers) {
        Div facts = new Div(
                new Span(Words.kind(this, newcomer.kind())),
                new Span(Words.scale(this, newcomer.scale())),
                new Span(newcomer.region()),
                new Span(getTranslation("organisations.newcomers.comments", newcomer.comments())));
        facts.addClassName("row");
        Section section = section(newcomer.name(), facts);
        section.addClassNames("stack", "card");
        if (!newcomer.about().isEmpty()) {
            section.add(new Wording(newcomer.about(), newcomer.language()));
        }
        section.add(new Paragraph(
                new Span(getTranslation("organisations.screening.window") + " "), new When(newcomer.commentsUntil())));
        if (!speakers.isEmpty()) {
            offerComment(section, newcomer, speakers);
        }
    }

    private void offerComment(Section section, Newcomer newcomer, List<FaceChoice.Option> speakers) {
        TextArea words = written.computeIfAbsent(newcomer.id(), _ -> new TextArea());
        words.setLabel(getTranslation("organisations.newcomers.comment"));
        FaceChoice face = new FaceChoice(speakers);
        ActButton act = new ActButton(
                getTranslation("organisations.newcomers.comment.act"),
                () -> face.require().ifPresent(chosen -> {
                    newcomers.comment(actor.get(), chosen.face(), newcomer.id(), words.getValue());
                    words.clear();
                    show();
                    Say.done(getTranslation("organisations.newcomers.comment.done"));
                }));
        face.onChoice(chosen -> act.face(chosen.phrase()));
        section.add(words, face, act);
    }
}
