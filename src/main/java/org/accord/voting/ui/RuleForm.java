package org.accord.voting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import org.accord.kernel.Translations;
import org.accord.tally.Quorum;
import org.accord.tally.Rule;
import org.springframework.modulith.NamedInterface;

/** Under which rule and quorum a decision is to be opened. What cannot be is not on offer. */
@NamedInterface("parts")
public final class RuleForm extends Div {

    private static final List<Rule> RULES = List.of(
            new Rule.Consensus(0),
            new Rule.Consensus(1),
            new Rule.Majority(),
            new Rule.Supermajority(2, 3, Rule.Supermajority.Base.YES_NO),
            new Rule.Supermajority(2, 3, Rule.Supermajority.Base.CAST),
            new Rule.Supermajority(2, 3, Rule.Supermajority.Base.PRESENT),
            new Rule.Supermajority(2, 3, Rule.Supermajority.Base.ENTITLED),
            new Rule.Supermajority(9, 10, Rule.Supermajority.Base.CAST));
    private static final int MOST_MEMBERS = 1_000_000;

    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>();
    private final Select<Rule> variant = new Select<>();
    private final IntegerField quorumPercent = new IntegerField();
    private final IntegerField quorumMinimum = new IntegerField();

    /** The three families of rules. */
    enum Kind {
        CONSENSUS,
        MAJORITY,
        SUPERMAJORITY;

        boolean has(Rule rule) {
            return switch (rule) {
                case Rule.Consensus consensus -> this == CONSENSUS;
                case Rule.Majority majority -> this == MAJORITY;
                case Rule.Supermajority share -> this == SUPERMAJORITY;
            };
        }
    }

    public RuleForm() {
        addClassNames("rule-form", "stack");
        kind.setLabel(getTranslation("voting.rule.kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(which -> getTranslation(Translations.key("voting.rule.", which)));
        kind.addValueChangeListener(change -> offer(change.getValue()));
        variant.setLabel(getTranslation("voting.rule.variant"));
        variant.setItemLabelGenerator(this::words);
        quorumPercent.setLabel(getTranslation("voting.rule.quorum-percent"));
        quorumPercent.setMin(0);
        quorumPercent.setMax(100);
        quorumPercent.setValue(Quorum.USUAL.percent());
        quorumMinimum.setLabel(getTranslation("voting.rule.quorum-minimum"));
        quorumMinimum.setMin(1);
        quorumMinimum.setMax(MOST_MEMBERS);
        quorumMinimum.setValue(Quorum.USUAL.minimum());
        Div quorum = new Div(quorumPercent, quorumMinimum);
        quorum.addClassName("row");
        add(kind, variant, quorum);
        kind.setValue(Kind.CONSENSUS);
    }

    /** The rule that was chosen. */
    public Rule rule() {
        return variant.getValue();
    }

    /** The quorum that was chosen; a field left empty or out of range means the usual one. */
    public Quorum quorum() {
        return new Quorum(
                valid(quorumPercent, 0, 100, Quorum.USUAL.percent()),
                valid(quorumMinimum, 1, MOST_MEMBERS, Quorum.USUAL.minimum()));
    }

    private static int valid(IntegerField field, int least, int most, int usual) {
        Integer value = field.getValue();
        return value == null || value < least || value > most ? usual : value;
    }

    private void offer(Kind which) {
        List<Rule> rules = RULES.stream().filter(which::has).toList();
        variant.setItems(rules);
        variant.setValue(rules.getFirst());
        variant.setVisible(rules.size() > 1);
    }

    private String words(Rule rule) {
        return switch (rule) {
            case Rule.Consensus consensus ->
                getTranslation("voting.rule.consensus-blocks", consensus.blocksTolerated());
            case Rule.Majority majority -> getTranslation("voting.rule.majority");
            case Rule.Supermajority share ->
                getTranslation(
                        Translations.key("voting.rule.share.", share.base()), share.numerator(), share.denominator());
        };
    }
}
