package org.accord.proposals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import org.accord.discussion.Author;
import org.accord.proposals.Origin;

/** Where a proposal began, in words and as a link to the thread in which it was said (ACT-6). */
final class Origins {

    private Origins() {}

    /** "a wording suggested by Heron": a link where the reader may follow it. */
    static Component link(Origin origin, Locale locale) {
        Author author = origin.author();
        String words = author == null
                ? I18NProvider.translate(locale, "proposals.origin.participant")
                : I18NProvider.translate(locale, "proposals.origin.named", author.text(locale));
        if (origin.clause() != null) {
            return ProposalRoutes.to(ProposalRoutes.comment(origin.clause(), origin), words);
        }
        return origin.proposal() != null
                ? ProposalRoutes.to(ProposalRoutes.comment(origin.proposal(), origin), words)
                : new Span(words);
    }
}
