package org.accord.discussion.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.accord.assemblies.AssemblyId;
import org.accord.discussion.CommentId;
import org.accord.discussion.CommentRow;
import org.accord.discussion.Discussion;
import org.accord.discussion.Speaker;
import org.accord.discussion.ThreadPage;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
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
    private final CurrentActor actor;
    private final AssemblyId assembly;
    private final Thing place;

    private final Paragraph count = new Paragraph();
    private final Div speak = new Div();
    private final CommentList list = new CommentList();
    private final Button older = new Button(getTranslation("discussion.thread.older"), click -> showOlder());

    private final List<CommentRow> shown = new ArrayList<>();
    private @Nullable List<Speaker> speakers;
    private @Nullable Permission asOneself;

    CommentThread(Discussion discussion, CurrentActor actor, Live live, AssemblyId assembly, Thing place) {
        this.discussion = discussion;
        this.actor = actor;
        this.assembly = assembly;
        this.place = place;
        count.getElement().setAttribute("role", "status");
        speak.addClassName("stack");
        getContent().addClassName("thread");
        getContent().add(new H2(getTranslation("discussion.thread.title")), speak, count, list, older);
        ThreadPage page = discussion.thread(actor.get(), assembly, place);
        show(page);
        live.watch(this, watched(page), () -> Attempt.run(this, this::refresh));
        live.watch(this, Set.of(People.NAMES), () -> Attempt.run(this, this::readAgain));
    }

    /** The place, and all that decides whether the reader may speak here. */
    private Set<Thing> watched(ThreadPage page) {
        Set<Thing> things = new HashSet<>(Set.of(place, new Thing("assembly", assembly.value())));
        if (actor.get() instanceof Actor.Person person) {
            things.add(new Thing("person", person.id().value()));
        }
        for (Speaker speaker : page.speakers()) {
            if (speaker.face() instanceof Face.Organisation organisation) {
                things.add(new Thing("organisation", organisation.id().value()));
            }
        }
        return things;
    }

    private void refresh() {
        show(discussion.thread(actor.get(), assembly, place));
    }

    /** Somebody has left: all that is shown is read again, also what stands further back (PRI-5). */
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
        list.show(shown);
    }

    private void show(ThreadPage page) {
        List<CommentRow> before = List.copyOf(shown);
        int overlap = page.rows().isEmpty() ? -1 : before.indexOf(page.rows().getLast());
        shown.clear();
        shown.addAll(page.rows());
        // what was read further back stays, unless so much is new that there would be a gap
        if (overlap >= 0) {
            shown.addAll(before.subList(overlap + 1, before.size()));
        }
        older.setVisible(page.count() > shown.size());
        count.setText(getTranslation("discussion.thread.count", page.count()));
        list.show(shown);
        showForm(page);
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
        discussion.comment(actor.get(), said.face(), assembly, place, said.kind(), said.text(), said.language());
        Say.done(getTranslation("discussion.said.comment"));
        refresh();
    }

    private void showOlder() {
        CommentId last = shown.getLast().id();
        Attempt.run(this, () -> {
            ThreadPage page = discussion.older(actor.get(), assembly, place, last);
            shown.addAll(page.rows());
            older.setVisible(page.older());
            list.show(shown);
        });
    }
}
