package org.accord.proposals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import org.accord.agreement.AgreementPage.ClauseRow;
import org.accord.kit.When;
import org.accord.proposals.LivingText;
import org.jspecify.annotations.Nullable;

/** The words of a clause; those that an adopted proposal brought lead to it, and name the organisation and the day (TXT-6). */
final class TracedText extends Paragraph {

    TracedText(LivingText living, ClauseRow clause) {
        addClassName("text");
        getElement().setAttribute("lang", clause.language()).setAttribute("dir", "auto");
        clause.spans().forEach(span -> add(piece(living, span.cause(), span.text())));
    }

    private Component piece(LivingText living, @Nullable UUID causeId, String words) {
        LivingText.Cause cause = causeId == null ? null : living.causes().get(causeId);
        if (cause == null) {
            return words.isBlank() ? new Text(words) : new Span(words);
        }
        Anchor trace = new Anchor(ProposalRoutes.proposal(cause.number()), words);
        trace.addClassName("traced");
        String where = getTranslation(
                "proposals.clause.traced",
                cause.number(),
                cause.organisation().text(getLocale()),
                When.words(cause.adoptedAt()),
                cause.version());
        trace.setTitle(where);
        trace.getElement().setAttribute("aria-description", where);
        return trace;
    }
}
