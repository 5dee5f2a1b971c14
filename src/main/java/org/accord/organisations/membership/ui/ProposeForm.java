package org.accord.organisations.membership.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.accord.kernel.Translations;
import org.accord.kit.ActButton;
import org.accord.kit.Attempt;
import org.accord.kit.Confirm;
import org.accord.organisations.membership.MeasureStep;
import org.accord.organisations.membership.MembersDesk.Candidate;
import org.accord.organisations.screening.RefusalReason;
import org.jspecify.annotations.Nullable;

/** Proposes a measure about a member. What is being written survives a refresh of the page around it. */
final class ProposeForm extends Composite<Div> {

    /** What the page does with it. */
    interface Proposing {

        void propose(Candidate member, MeasureStep step, @Nullable RefusalReason reason, String words);
    }

    private final transient Proposing proposing;
    private final ComboBox<Candidate> member = new ComboBox<>();
    private final RadioButtonGroup<MeasureStep> step = new RadioButtonGroup<>();
    private final Select<RefusalReason> reason = new Select<>();
    private final TextArea words = new TextArea();

    /** @param called finds members by the beginnings of words of their names; a page of them, not more */
    ProposeForm(Proposing proposing, Function<String, List<Candidate>> called) {
        this.proposing = proposing;
        member.setItems(query -> called.apply(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        member.setHelperText(getTranslation("organisations.measure.member-search"));
        member.setLabel(getTranslation("organisations.measure.member"));
        member.setItemLabelGenerator(Candidate::name);
        member.setErrorMessage(getTranslation("organisations.join.missing"));
        member.addValueChangeListener(change -> shape());
        step.setLabel(getTranslation("organisations.measure.what"));
        step.setItems(MeasureStep.values());
        step.setItemLabelGenerator(item -> getTranslation(Translations.key("organisations.measure.step.", item)));
        step.setErrorMessage(getTranslation("organisations.join.missing"));
        step.addValueChangeListener(change -> shape());
        reason.setLabel(getTranslation("organisations.screening.reason"));
        reason.setItems(RefusalReason.values());
        reason.setItemLabelGenerator(item -> getTranslation(Translations.key("organisations.reason.name.", item)));
        getContent().addClassName("stack");
        getContent()
                .add(
                        member,
                        step,
                        reason,
                        words,
                        new ActButton(getTranslation("organisations.measure.propose-act"), this::ask).destructive());
        shape();
    }

    private void shape() {
        reason.setVisible(step.getValue() != MeasureStep.READMIT);
        Candidate chosen = member.getValue();
        Locale language = Locale.forLanguageTag(chosen == null ? "en" : chosen.language());
        words.setLabel(
                chosen == null
                        ? getTranslation("organisations.measure.words")
                        : getTranslation("organisations.measure.words-in", language.getDisplayLanguage(getLocale())));
    }

    private void ask() {
        member.setInvalid(member.getValue() == null);
        step.setInvalid(step.getValue() == null);
        Candidate chosen = member.getValue();
        MeasureStep what = step.getValue();
        if (chosen == null || what == null) {
            return;
        }
        Confirm.ask(
                getTranslation("organisations.measure.propose-ask", chosen.name()),
                getTranslation(Translations.key("organisations.measure.means.", what)),
                getTranslation("organisations.measure.propose-act"),
                () -> Attempt.run(this, () -> {
                    proposing.propose(
                            chosen, what, what == MeasureStep.READMIT ? null : reason.getValue(), words.getValue());
                    member.clear();
                    step.clear();
                    reason.clear();
                    words.clear();
                }));
    }
}
