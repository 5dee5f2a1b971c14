package org.accord.voting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.accord.kit.Badge;
import org.accord.kit.Name;
import org.accord.kit.When;
import org.accord.tally.Choice;
import org.accord.voting.Position;
import org.accord.voting.PositionPage;
import org.jspecify.annotations.Nullable;

/** What an organisation says about a matter, and the ballots that departed from it (MAN-5). */
final class PositionFacts extends Composite<Div> {

    PositionFacts(PositionPage page) {
        getContent().addClassName("stack");
        show(page);
    }

    /** Shows it as it is by now. */
    void show(PositionPage page) {
        Div facts = getContent();
        facts.removeAll();
        Position position = page.position();
        if (position == null) {
            facts.add(new Paragraph(getTranslation("voting.position.none", page.name())));
        } else {
            Div line = new Div(
                    new Badge(Badge.Tone.ACTIVE, words(this, position.choice())),
                    new Span(getTranslation("voting.position.by")),
                    name(page.by()),
                    new When(position.at()));
            line.addClassName("row");
            facts.add(line);
            if (position.words() != null) {
                Paragraph said = new Paragraph(position.words());
                said.getElement().setAttribute("dir", "auto");
                facts.add(said);
            }
        }
        page.departures().forEach(departure -> facts.add(line(departure)));
    }

    private Div line(PositionPage.Departure departure) {
        Div line = new Div(
                new Badge(Badge.Tone.WARNING, getTranslation("voting.position.departed")),
                name(departure.by()),
                new Span(getTranslation(
                        departure.counts() ? "voting.position.departs" : "voting.position.departed-once",
                        getTranslation("tally.choice." + departure.cast().name()),
                        words(this, departure.position()))),
                new When(departure.at()));
        line.addClassName("row");
        return line;
    }

    private Component name(@Nullable String pseudonym) {
        return new Name(pseudonym == null ? getTranslation("people.former") : pseudonym);
    }

    /** A position in a word. */
    static String words(Component at, Choice choice) {
        return at.getTranslation("tally.choice." + choice.name());
    }
}
