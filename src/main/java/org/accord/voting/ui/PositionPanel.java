package org.accord.voting.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Permission;
import org.accord.kernel.Thing;
import org.accord.kit.ActButton;
import org.accord.kit.Attempt;
import org.accord.kit.FaceChoice;
import org.accord.kit.Refusal;
import org.accord.kit.Say;
import org.accord.live.Gaze;
import org.accord.live.Live;
import org.accord.organisations.Mandates;
import org.accord.people.CurrentActor;
import org.accord.tally.Choice;
import org.accord.voting.Position;
import org.accord.voting.PositionPage;
import org.accord.voting.Positions;
import org.jspecify.annotations.Nullable;

/**
 * What the reader's organisations say about a matter (MAN-5). What others change is shown anew; a position that somebody is
 * wording stays as it is.
 */
final class PositionPanel extends Section {

    private final Positions positions;
    private final CurrentActor actor;
    private final Mandates mandates;
    private final Gaze gaze;
    private final UUID subject;
    private final Map<OrganisationId, One> shown = new HashMap<>();

    PositionPanel(Positions positions, CurrentActor actor, Mandates mandates, Live live, UUID subject) {
        this.positions = positions;
        this.actor = actor;
        this.mandates = mandates;
        this.gaze = new Gaze(live, this, () -> Attempt.run(this, this::show));
        this.subject = subject;
        addClassNames("positions", "stack");
        show();
    }

    private void show() {
        Set<Thing> watched = new HashSet<>(mandates.grounds(actor.get()));
        watched.add(Positions.thing(subject));
        List<PositionPage> pages = positions.on(actor.get(), subject);
        // a ballot that departs is told as a change of all that its organisation says
        pages.forEach(page -> watched.add(Positions.thing(page.organisation())));
        gaze.at(watched);
        removeAll();
        setVisible(!pages.isEmpty());
        pages.forEach(page -> {
            One one = shown.computeIfAbsent(page.organisation(), fresh -> new One(page));
            one.show(page);
            add(one);
        });
        shown.keySet().retainAll(pages.stream().map(PositionPage::organisation).toList());
    }

    private void taken(String done, Runnable act) {
        act.run();
        Say.done(getTranslation(done));
        show();
    }

    /** One organisation's position, and the form of who coordinates it. */
    private final class One extends Div {

        private final PositionFacts facts;
        private final Div form = new Div();
        private final RadioButtonGroup<Choice> choice = new RadioButtonGroup<>();
        private final TextArea words = new TextArea();
        private @Nullable PositionPage page;

        One(PositionPage first) {
            addClassNames("card", "stack");
            facts = new PositionFacts(first);
            choice.setLabel(getTranslation("voting.position.choice"));
            choice.setItems(Position.CHOICES);
            choice.setItemLabelGenerator(item -> PositionFacts.words(this, item));
            choice.setErrorMessage(getTranslation("voting.ballot.choice-missing"));
            choice.addClassName("ballot-choices");
            words.setLabel(getTranslation("voting.position.words"));
            words.setHelperText(getTranslation("voting.position.words-help"));
            Position position = first.position();
            if (position != null) {
                choice.setValue(position.choice());
                words.setValue(position.words() == null ? "" : position.words());
            }
            form.addClassName("stack");
            add(
                    new H3(getTranslation("voting.position.title", first.name())),
                    new Paragraph(getTranslation("voting.position.own", first.name())),
                    facts,
                    form);
        }

        void show(PositionPage next) {
            facts.show(next);
            if (page != null && page.mayTake().equals(next.mayTake()) && isTaken(page) == isTaken(next)) {
                page = next;
                return;
            }
            page = next;
            form.removeAll();
            if (next.mayTake() instanceof Permission.Refused refused) {
                if (!refused.rule()
                        .equals("MAN-5")) { // what is another's part is absent; what the state forbids says why
                    form.add(Refusal.of(refused));
                }
                return;
            }
            String face = new FaceChoice.Option(next.face(), next.name()).phrase();
            Div fields = new Div(
                    choice, words, new ActButton(getTranslation("voting.position.take"), face, () -> take(next)));
            fields.addClassName("stack");
            // closed, so that nobody takes it for the ballot beside it
            form.add(new Details(getTranslation("voting.position.form"), fields));
            if (isTaken(next)) {
                fields.add(new ActButton(
                        getTranslation("voting.position.drop"),
                        face,
                        () -> taken("voting.position.dropped", () -> {
                            positions.drop(actor.get(), next.face(), subject);
                            choice.clear();
                            words.clear();
                        })));
            }
        }

        private void take(PositionPage at) {
            choice.setInvalid(choice.getValue() == null);
            if (choice.getValue() != null) {
                taken(
                        "voting.position.taken",
                        () -> positions.take(actor.get(), at.face(), subject, choice.getValue(), words.getValue()));
            }
        }

        private static boolean isTaken(PositionPage page) {
            return page.position() != null;
        }
    }
}
