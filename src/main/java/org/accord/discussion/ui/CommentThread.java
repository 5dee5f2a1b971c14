package org.accord.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.accord.assemblies.AssemblyId;
import org.accord.discussion.CommentId;
import org.accord.discussion.CommentKind;
import org.accord.discussion.CommentRow;
import org.accord.discussion.Discussion;
import org.accord.discussion.Speaker;
import org.accord.discussion.ThreadPage;
import org.accord.discussion.Wordings;
import org.accord.kernel.Permission;
import org.accord.kernel.Thing;
import org.accord.kit.Attempt;
import org.accord.kit.Refusal;
import org.accord.kit.Say;
import org.accord.live.Live;
import org.accord.people.CurrentActor;
import org.accord.people.People;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** What was said about a place, newest first, and a form to add to it. What one is typing stays while others speak. */
@NamedInterface(value = "parts", propagate = false)
public final class CommentThread extends Composite<Section> {

    private final Discussion discussion;
    private final Wordings wordings;
    private final CurrentActor actor;
    private final AssemblyId assembly;
    private final Thing place;
    private final List<Function<Set<CommentId>, Map<CommentId, Component>>> parts;

    private final Paragraph count = new Paragraph();
    private final Div speak = new Div();
    private final CommentList list = new CommentList(this::agree);
    private final Button older = new Button(getTranslation("discussion.thread.older"), click -> showOlder());

    private final List<CommentRow> shown = new ArrayList<>();
    private @Nullable List<Speaker> speakers;
    private @Nullable Permission asOneself;

    /**
     * @param grounds what decides on whose behalf the reader may act
     * @param parts what other modules show under suggested wordings
     */
    CommentThread(
            Discussion discussion,
            Wordings wordings,
            CurrentActor actor,
            Live live,
            AssemblyId assembly,
            Thing place,
            Set<Thing> grounds,
            List<Function<Set<CommentId>, Map<CommentId, Component>>> parts) {
        this.discussion = discussion;
        this.wordings = wordings;
        this.actor = actor;
        this.assembly = assembly;
        this.place = place;
        this.parts = parts;
        count.getElement().setAttribute("role", "status");
        speak.addClassName("stack");
        getContent().addClassName("thread");
        getContent().add(new H2(getTranslation("discussion.thread.title")), speak, count, list, older);
        show(discussion.thread(actor.get(), assembly, place));
        // the place, and all that decides what the reader may do here
        Set<Thing> watched = new HashSet<>(grounds);
        watched.add(place);
        watched.add(new Thing("assembly", assembly.value()));
        live.watch(this, watched, () -> Attempt.run(this, this::refresh));
        live.watch(this, Set.of(People.NAMES), () -> Attempt.run(this, this::readAgain));
        leadToTheOneAskedFor();
    }

    private void refresh() {
        show(discussion.thread(actor.get(), assembly, place));
    }

    /** A link that leads to one comment finds it only now: when the browser came here it was not there yet. */
    private void leadToTheOneAskedFor() {
        // the address is that of the page before until all of this one is there
        getElement().executeJs("""
                setTimeout(() => {
                    if (location.hash.startsWith('#comment-')) {
                        document.getElementById(location.hash.slice(1))?.scrollIntoView({block: 'center'});
                    }
                })""");
    }

    /** Somebody is named otherwise: all that is shown is read again, also what stands further back (PRI-5). */
    private void readAgain() {
        List<CommentRow> rows = new ArrayList<>();
        ThreadPage page = discussion.thread(actor.get(), assembly, place);
        rows.addAll(page.rows());
        while (page.older() && rows.size() < shown.size()) {
            page = discussion.older(actor.get(), assembly, place, rows.getLast().id());
            rows.addAll(page.rows());
        }
        shown.clear();
        shown.addAll(rows);
        older.setVisible(page.older());
        list();
    }

    private void show(ThreadPage page) {
        List<CommentRow> before = List.copyOf(shown);
        int overlap = page.rows().isEmpty() ? -1 : placeOf(page.rows().getLast().id(), before);
        shown.clear();
        shown.addAll(page.rows());
        // what was read further back stays, unless so much is new that there would be a gap
        if (overlap >= 0) {
            shown.addAll(before.subList(overlap + 1, before.size()));
        }
        older.setVisible(page.count() > shown.size());
        count.setText(getTranslation("discussion.thread.count", page.count()));
        list();
        showForm(page);
    }

    private static int placeOf(CommentId id, List<CommentRow> rows) {
        for (int at = 0; at < rows.size(); at++) {
            if (rows.get(at).id().equals(id)) {
                return at;
            }
        }
        return -1;
    }

    /** What is known of the suggested wordings is asked once for all of them. */
    private void list() {
        Set<CommentId> suggested = shown.stream()
                .filter(row -> row.kind() == CommentKind.WORDING)
                .map(CommentRow::id)
                .collect(Collectors.toSet());
        Map<CommentId, List<Component>> under = new HashMap<>();
        for (Function<Set<CommentId>, Map<CommentId, Component>> part : parts) {
            part.apply(suggested)
                    .forEach((id, component) ->
                            under.computeIfAbsent(id, _ -> new ArrayList<>()).add(component));
        }
        list.show(shown, under);
    }

    /** Only made anew when what one may do has changed, so that nothing typed is lost. */
    private void showForm(ThreadPage page) {
        if (page.speakers().equals(speakers) && page.asOneself().equals(asOneself)) {
            return;
        }
        String typed = speak.getChildren()
                .filter(CommentForm.class::isInstance)
                .map(form -> ((CommentForm) form).typed())
                .findFirst()
                .orElse("");
        speakers = page.speakers();
        asOneself = page.asOneself();
        speak.removeAll();
        if (!page.speakers().isEmpty()) {
            speak.add(new CommentForm(page.speakers(), typed, this::comment));
        } else if (page.asOneself() instanceof Permission.Refused refused) {
            speak.add(Refusal.of(refused));
            if (!typed.isBlank()) {
                speak.add(new Paragraph(getTranslation("discussion.thread.kept")), new Paragraph(typed));
            }
        }
    }

    private void comment(CommentForm.Comment said) {
        if (said.kind() == CommentKind.WORDING) {
            wordings.suggest(
                    actor.get(), said.face(), assembly, place, said.text(), said.language(), said.mayBeNamed());
        } else {
            discussion.comment(actor.get(), said.face(), assembly, place, said.kind(), said.text(), said.language());
        }
        Say.done(getTranslation("discussion.said.comment"));
        refresh();
    }

    private void agree(CommentId id, boolean mayBeNamed) {
        wordings.agree(actor.get(), id, mayBeNamed);
        Say.done(getTranslation(mayBeNamed ? "discussion.said.named" : "discussion.said.not-named"));
        readAgain();
    }

    private void showOlder() {
        CommentId last = shown.getLast().id();
        Attempt.run(this, () -> {
            ThreadPage page = discussion.older(actor.get(), assembly, place, last);
            shown.addAll(page.rows());
            older.setVisible(page.older());
            list();
        });
    }
}
