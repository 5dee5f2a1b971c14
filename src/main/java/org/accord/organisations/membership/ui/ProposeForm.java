package org.accord.organisations.membership.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import org.accord.kernel.Translations;
import org.accord.kit.ActButton;
import org.accord.kit.Attempt;
import org.accord.kit.Confirm;
import org.accord.organisations.membership.MeasureStep;
import org.accord.organisations.membership.MembersPage.Member;
import org.accord.organisations.screening.RefusalReason;
import org.jspecify.annotations.Nullable;

/** Proposes a measure about a member. What is being written survives a refresh of the page around it. */
final class ProposeForm extends Composite<Div> {

    /** What the page does with it. */
    interface Proposing {

        void propose(Member member, MeasureStep step, @Nullable RefusalReason reason, String words);
    }

    private final transient Proposing proposing;
    private final ComboBox<Member> member = new ComboBox<>();
    private final RadioButtonGroup<MeasureStep> step = new RadioButtonGroup<>();
    private final Select<RefusalReason> reason = new Select<>();
    private final TextArea words = new TextArea();
    private transient List<Member> offered = List.of();

    ProposeForm(Proposing proposing) {
        this.proposing = proposing;
        member.setLabel(getTranslation("organisations.measure.member"));
        member.setItemLabelGenerator(Member::name);
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

    /** The members about whom something can be proposed now. */
    void offer(List<Member> members) {
        if (!members.equals(offered)) {
            Member chosen = member.getValue();
            offered = members;
            member.setItems(members);
            members.stream()
                    .filter(one -> chosen != null && one.id().equals(chosen.id()))
                    .findFirst()
                    .ifPresent(member::setValue);
        }
    }

    private void shape() {
        reason.setVisible(step.getValue() != MeasureStep.READMIT);
        Member chosen = member.getValue();
        Locale language = Locale.forLanguageTag(chosen == null ? "en" : chosen.language());
        words.setLabel(
                chosen == null
                        ? getTranslation("organisations.measure.words")
                        : getTranslation("organisations.measure.words-in", language.getDisplayLanguage(getLocale())));
    }

    private void ask() {
        member.setInvalid(member.getValue() == null);
        step.setInvalid(step.getValue() == null);
        Member chosen = member.getValue();
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
