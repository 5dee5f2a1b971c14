package org.accord.proposals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.accord.assemblies.AssemblyId;
import org.accord.discussion.ui.CommentThreads;
import org.accord.kernel.Thing;
import org.accord.kernel.Translations;
import org.accord.kit.Attempt;
import org.accord.kit.Difference;
import org.accord.kit.Page;
import org.accord.kit.Wording;
import org.accord.live.Gaze;
import org.accord.live.Live;
import org.accord.organisations.Mandates;
import org.accord.people.CurrentActor;
import org.accord.proposals.ClausePage;
import org.accord.proposals.Proposals;
import org.accord.text.ClauseId;
import org.accord.text.Diff;
import org.jspecify.annotations.Nullable;

/** A clause: its text, every wording that it had, all that was proposed on it, and what is said about it. */
@Route(ProposalRoutes.CLAUSES + "/:clause")
@PermitAll
final class ClauseView extends Page implements BeforeEnterObserver {

    private final Proposals proposals;
    private final CurrentActor actor;
    private final Mandates mandates;
    private final CommentThreads threads;
    private final Div about = new Div();
    private final Div talk = new Div();
    private final Gaze gaze;
    private @Nullable ClauseId clause;
    private String language = "";

    ClauseView(Proposals proposals, CurrentActor actor, Mandates mandates, Live live, CommentThreads threads) {
        this.proposals = proposals;
        this.actor = actor;
        this.mandates = mandates;
        this.threads = threads;
        this.gaze = new Gaze(live, this, () -> Attempt.run(this, this::show));
        about.addClassName("stack");
        talk.addClassName("stack");
        add(about, talk);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clause = new ClauseId(Asked.theId(event, "clause"));
        language = Asked.language(event).orElse(getLocale().getLanguage());
        talk(show(), Asked.assembly(event).orElse(null));
    }

    /** Shows all but the thread anew, which looks after itself and keeps what is being typed. */
    private ClausePage show() {
        ClauseId id = Objects.requireNonNull(clause);
        ClausePage page =
                proposals.clause(actor.get(), id, language, getLocale().getLanguage());
        Set<Thing> watched = new HashSet<>(mandates.grounds(actor.get()));
        watched.add(new Thing("clause", id.value()));
        gaze.at(watched);
        title(getTranslation("proposals.page.clause-name", page.clause().number()));
        about.removeAll();
        if (page.clause().deleted()) {
            about.add(new Paragraph(getTranslation("proposals.clause.deleted")), heading("proposals.clause.last-said"));
        }
        about.add(
                new Wording(page.clause().text(), page.clause().language()),
                ProposalRoutes.to(
                        ProposalRoutes.agreement(page.clause().agreement()) + "?language="
                                + page.clause().language() + "#" + ClauseBlock.anchor(id),
                        getTranslation("proposals.clause.in-agreement")));
        if (page.wordings().size() > 1) {
            about.add(heading("proposals.clause.history"));
            for (int i = page.wordings().size() - 1; i > 0; i--) {
                about.add(wording(
                        page, page.wordings().get(i), page.wordings().get(i - 1).text()));
            }
        }
        if (!page.events().isEmpty()) {
            about.add(heading("proposals.clause.events"));
            UnorderedList events = new UnorderedList();
            events.addClassName("list");
            page.events().forEach(event -> events.add(new ListItem(event(event))));
            about.add(events);
        }
        about.add(heading("proposals.clause.proposals"));
        about.add(
                page.proposals().isEmpty()
                        ? new Paragraph(getTranslation("proposals.clause.no-proposals"))
                        : new ProposalList(page.proposals()));
        return page;
    }

    private Component event(ClausePage.Event event) {
        return ProposalRoutes.to(
                ProposalRoutes.proposal(event.proposal()),
                getTranslation(
                        Translations.key("proposals.clause.event.", event.act()), event.proposal(), event.version()));
    }

    private Component wording(ClausePage page, ClausePage.Wording wording, String before) {
        Div change = new Div();
        change.addClassName("card");
        if (wording.proposal() != null) {
            change.add(ProposalRoutes.to(
                    ProposalRoutes.proposal(wording.proposal()),
                    getTranslation("proposals.clause.wording", wording.revision(), wording.proposal())));
        }
        change.add(new Difference(
                Marks.pieces(Diff.between(before, wording.text())),
                page.clause().language()));
        return change;
    }

    /** A comment is made in an assembly: the first that one takes part in, unless another is asked for or chosen. */
    private void talk(ClausePage page, @Nullable AssemblyId asked) {
        talk.removeAll();
        Map<AssemblyId, String> assemblies = page.assemblies();
        if (assemblies.isEmpty()) {
            talk.add(new Paragraph(getTranslation("proposals.clause.no-assembly")));
            return;
        }
        Div thread = new Div();
        Select<AssemblyId> where = new Select<>();
        where.setLabel(getTranslation("proposals.clause.talk-in"));
        where.setItems(List.copyOf(assemblies.keySet()));
        where.setItemLabelGenerator(id -> assemblies.getOrDefault(id, ""));
        where.addValueChangeListener(change -> {
            thread.removeAll();
            thread.add(threads.about(new Thing("clause", page.clause().id().value()), change.getValue()));
        });
        where.setVisible(assemblies.size() > 1);
        talk.add(where, thread);
        where.setValue(
                asked != null && assemblies.containsKey(asked)
                        ? asked
                        : assemblies.keySet().iterator().next());
    }

    private Component heading(String key) {
        return new H2(getTranslation(key));
    }
}
