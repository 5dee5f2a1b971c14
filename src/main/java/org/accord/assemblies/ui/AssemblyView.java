package org.accord.assemblies.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.assemblies.Assemblies;
import org.accord.assemblies.AssemblyId;
import org.accord.assemblies.AssemblyPage;
import org.accord.assemblies.ParticipantRow;
import org.accord.assemblies.ParticipantsPage;
import org.accord.assemblies.Participation;
import org.accord.assemblies.Seat;
import org.accord.assemblies.Seats;
import org.accord.assemblies.agenda.Agendas;
import org.accord.kernel.Actor;
import org.accord.kernel.Thing;
import org.accord.kernel.Translations;
import org.accord.kit.ActButton;
import org.accord.kit.Attempt;
import org.accord.kit.Badge;
import org.accord.kit.Facts;
import org.accord.kit.Page;
import org.accord.kit.Say;
import org.accord.live.Live;
import org.accord.organisations.FaceRow;
import org.accord.people.CurrentActor;
import org.accord.people.People;
import org.jspecify.annotations.Nullable;

/** One assembly: what it is for, how the reader takes part, its agenda, who runs it; for those, how each takes part. */
@Route(AssemblyRoutes.ASSEMBLY)
@PermitAll
final class AssemblyView extends Page implements BeforeEnterObserver {

    private final Assemblies assemblies;
    private final Seats seats;
    private final CurrentActor actor;
    private final Live live;
    private final Agendas agendas;
    private final List<AgendaMatters> matters;
    private Registration watch = () -> {};
    private @Nullable ParticipantList participants;
    private @Nullable AgendaSection agenda;

    AssemblyView(
            Assemblies assemblies,
            Seats seats,
            Agendas agendas,
            List<AgendaMatters> matters,
            CurrentActor actor,
            Live live) {
        this.assemblies = assemblies;
        this.seats = seats;
        this.agendas = agendas;
        this.matters = matters;
        this.actor = actor;
        this.live = live;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AssemblyId id = AssemblyRoutes.assembly(event);
        participants = null;
        agenda = null;
        show(id);
        watch.remove(); // the address of another assembly comes to this same view
        watch = live.watch(
                this,
                Stream.concat(
                                Stream.of(new Thing("assembly", id.value()), People.NAMES),
                                actor.get() instanceof Actor.Person person
                                        ? Stream.of(
                                                new Thing("person", person.id().value()))
                                        : Stream.of())
                        .collect(Collectors.toSet()),
                () -> Attempt.run(this, () -> show(id)));
    }

    private void show(AssemblyId id) {
        AssemblyPage page = assemblies.page(actor.get(), id, getLocale().getLanguage());
        clear();
        title(page.name());
        lead(page.purpose());
        besideTitle(new Badge(Badge.Tone.PLAIN, getTranslation(Translations.key("assemblies.kind.", page.kind()))));
        if (!page.open()) {
            besideTitle(new Badge(Badge.Tone.WARNING, getTranslation("assemblies.badge.closed")));
        }
        showStanding(page);
        showAgenda(id);
        section(
                getTranslation("assemblies.page.who"),
                new Facts()
                        .add(getTranslation("assemblies.page.organisations"), Integer.toString(page.organisations()))
                        .add(getTranslation("assemblies.page.commenters"), Integer.toString(page.commenters()))
                        .add(getTranslation("assemblies.page.readers"), Integer.toString(page.readers()))
                        .add(
                                getTranslation("assemblies.page.facilitators"),
                                page.facilitators().isEmpty()
                                        ? getTranslation("assemblies.page.no-facilitators")
                                        : String.join(", ", page.facilitators())));
        if (page.standing().facilitator()) {
            ParticipantList before = participants;
            ParticipantList now =
                    new ParticipantList(page.participants(), before == null ? 1 : before.pages(), new Participants(id));
            participants = now;
            section(getTranslation("assemblies.page.participants"), now);
            if (!page.open()) {
                section(
                        getTranslation("assemblies.page.bring"),
                        new SeatInvitations(seats, actor, id, Seat.PARTICIPANT));
            }
        }
    }

    /** Made once: what is half typed in it stays while people come and go. */
    private void showAgenda(AssemblyId id) {
        if (agenda == null) {
            agenda = new AgendaSection(agendas, matters, actor, live, id);
        } else {
            agenda.look();
        }
        add(agenda);
    }

    private final class Participants implements ParticipantList.Participants {

        private final AssemblyId id;

        Participants(AssemblyId id) {
            this.id = id;
        }

        @Override
        public ParticipantsPage after(ParticipantsPage.Place place) {
            return assemblies.participants(actor.get(), id, place);
        }

        @Override
        public void change(ParticipantRow row, Participation mode) {
            if (Attempt.run(AssemblyView.this, () -> assemblies.setMode(actor.get(), id, row.person(), mode))) {
                Say.done(getTranslation("assemblies.said.mode", row.pseudonym()));
            }
            show(id);
        }
    }

    private void showStanding(AssemblyPage page) {
        Participation mode = page.standing().mode();
        Section section = section(
                getTranslation("assemblies.page.mine"),
                Mode.badge(page.standing().facilitator(), mode, this::getTranslation));
        for (FaceRow face : page.faces()) {
            section.add(new Paragraph(getTranslation("assemblies.mine.face", face.name())));
        }
        section.add(new Paragraph(getTranslation(sentence(page.standing().facilitator(), mode))));
        if (page.faces().isEmpty()) {
            Details why = new Details(
                    getTranslation("assemblies.mine.why"), new Paragraph(getTranslation("assemblies.mine.because")));
            section.add(why);
        }
        if (page.join().isGranted()) {
            section.add(new ActButton(getTranslation("assemblies.act.join", page.name()), () -> {
                assemblies.join(actor.get(), page.id());
                Say.done(getTranslation("assemblies.said.joined", page.name()));
                show(page.id());
            }));
        }
        if (page.leave().isGranted()) {
            section.add(new ActButton(getTranslation("assemblies.act.leave", page.name()), () -> leave(page)));
        }
    }

    private void leave(AssemblyPage page) {
        assemblies.leave(actor.get(), page.id());
        Say.done(getTranslation("assemblies.said.left", page.name()));
        if (page.open() || page.standing().facilitator()) {
            show(page.id());
        } else {
            getUI().ifPresent(ui -> ui.navigate(AssembliesView.class));
        }
    }

    private static String sentence(boolean facilitator, @Nullable Participation mode) {
        if (facilitator) {
            return "assemblies.mine.facilitator";
        }
        if (mode == null) {
            return "assemblies.mine.not-joined";
        }
        return switch (mode) {
            case COMMENTS -> "assemblies.mine.comments";
            case READ_ONLY -> "assemblies.mine.read-only";
        };
    }
}
