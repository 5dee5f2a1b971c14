package org.accord.organisations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import org.accord.kernel.Translations;
import org.accord.kit.Day;
import org.accord.kit.Ticks;
import org.accord.kit.When;
import org.accord.organisations.Binding;
import org.accord.organisations.Power;
import org.accord.organisations.Terms;

/** What a mandate allows: powers, free or bound, until when. */
final class TermsForm extends Composite<Div> {

    private final Ticks<Power> powers;
    private final RadioButtonGroup<Binding> binding = new RadioButtonGroup<>();
    private final Day last;

    TermsForm() {
        powers = new Ticks<>(
                getTranslation("organisations.terms.powers"),
                List.of(Power.values()),
                power -> getTranslation(Translations.key("organisations.power.", power)));
        binding.setLabel(getTranslation("organisations.terms.binding"));
        binding.setItems(Binding.values());
        binding.setItemLabelGenerator(kind -> getTranslation(Translations.key("organisations.binding.", kind)));
        binding.setValue(Binding.FREE);
        last = new Day(getTranslation("organisations.terms.until"), getTranslation("organisations.terms.until-help"));
        getContent().addClassName("stack");
        getContent().add(powers, binding, last);
    }

    TermsForm(Terms terms) {
        this();
        powers.choose(terms.powers());
        binding.setValue(terms.binding());
        var end = terms.until();
        // the last day on which it holds: a mandate ends when that day does
        last.choose(
                end == null
                        ? null
                        : end.minusNanos(1).atZone(When.readersZone()).toLocalDate());
    }

    /** What was chosen. A mandate ends with its last day, in the reader's own zone. */
    Terms terms() {
        return new Terms(
                powers.chosen(),
                binding.getValue(),
                last.chosen()
                        .map(day ->
                                day.plusDays(1).atStartOfDay(When.readersZone()).toInstant())
                        .orElse(null));
    }
}
