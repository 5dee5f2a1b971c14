package org.accord.voting.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.accord.tally.Quorum;
import org.accord.tally.Rule;

/** The rule of a decision in words, as it was frozen (DEC-2). */
final class RuleSentence extends Paragraph {

    RuleSentence(Rule rule, Quorum quorum, int entitled) {
        addClassName("rule");
        setText(words(rule) + " " + getTranslation("tally.rule.quorum", quorum.needed(entitled), entitled));
    }

    private String words(Rule rule) {
        return switch (rule) {
            case Rule.Consensus consensus -> getTranslation("tally.rule.consensus", consensus.blocksTolerated());
            case Rule.Majority majority -> getTranslation("tally.rule.majority");
            case Rule.Supermajority share ->
                getTranslation(
                        "tally.rule.supermajority." + share.base().name(), share.numerator(), share.denominator());
        };
    }
}
