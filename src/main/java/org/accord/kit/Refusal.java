package org.accord.kit;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import org.accord.kernel.Permission;

/** Says why not: one sentence, and the rule that says so. */
public final class Refusal extends Paragraph {

    /** @param rule the id of the rule, as in {@code ACT-1} */
    public Refusal(String sentence, String rule) {
        addClassName("refusal");
        Span shape = new Span("⊘");
        shape.getElement().setAttribute("aria-hidden", "true");
        Span id = new Span(getTranslation("kit.refused.rule", rule));
        id.addClassName("rule");
        add(shape, new Span(sentence), id);
    }

    /** What a policy answered, in the reader's language. */
    public static Refusal of(Permission.Refused refused) {
        return new Refusal(sentence(refused), refused.rule());
    }

    static String sentence(Permission.Refused refused) {
        return I18NProvider.translate(refused.reason(), refused.details().toArray());
    }
}
