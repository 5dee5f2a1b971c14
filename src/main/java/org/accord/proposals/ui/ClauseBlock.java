package org.accord.proposals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.accord.agreement.AgreementPage.ClauseRow;
import org.accord.kernel.Translations;
import org.accord.kit.Badge;
import org.accord.kit.Difference;
import org.accord.proposals.LivingText;
import org.accord.proposals.ProposalRow;
import org.accord.text.ClauseId;
import org.accord.text.ClauseKind;

/** A clause in the living text: its number in the margin, its words, and beside them what is proposed and said. */
final class ClauseBlock extends Section {

    ClauseBlock(LivingText living, ClauseRow clause, Proposing proposing) {
        addClassName("clause");
        getElement().setAttribute("data-kind", clause.kind().name().toLowerCase(Locale.ROOT));
        getElement().setAttribute("data-depth", String.valueOf(Math.min(clause.depth(), 4)));
        setId(anchor(clause.id()));
        Span number = new Span(clause.number());
        number.addClassName("number");
        Div text = new Div(new TracedText(living, clause));
        text.addClassName("body");
        if (!clause.language().equals(living.agreement().language())) {
            text.add(note(getTranslation(
                    "proposals.clause.other-language",
                    Locale.forLanguageTag(clause.language()).getDisplayLanguage(getLocale()))));
        }
        if (clause.isOlderThanClause()) {
            text.add(note(getTranslation("proposals.clause.older")));
        }
        add(number, text, margin(living, clause, proposing));
    }

    static String anchor(ClauseId id) {
        return "clause-" + id;
    }

    private Component margin(LivingText living, ClauseRow clause, Proposing proposing) {
        Aside margin = new Aside();
        margin.addClassName("margin");
        List<ProposalRow> alternatives = living.proposals().getOrDefault(clause.id(), List.of());
        margin.getElement().setAttribute("aria-label", getTranslation("proposals.clause.margin", clause.number()));
        alternatives.forEach(row -> margin.add(alternative(row)));
        int comments = living.comments().getOrDefault(clause.id(), 0);
        Anchor more = new Anchor(
                ProposalRoutes.clause(clause.id()) + "?language=" + clause.language(),
                getTranslation("proposals.clause.comments", comments));
        margin.add(more);
        boolean proposable = living.mayPropose().isGranted()
                && living.agreement().version() == living.agreement().newest()
                && clause.language().equals(living.agreement().language())
                && !clause.isOlderThanClause()
                && clause.kind() != ClauseKind.HEADING
                && !living.assemblies().isEmpty();
        if (proposable) {
            margin.add(proposing.button(living.faces(), living.assemblies(), clause));
        }
        return margin;
    }

    private Component alternative(ProposalRow row) {
        Div card = new Div();
        card.addClassName("alternative");
        int number = Objects.requireNonNull(row.number());
        Anchor name = new Anchor(
                ProposalRoutes.proposal(number),
                getTranslation("proposals.row.name", number, row.organisation().text(getLocale())));
        Badge stage =
                new Badge(Marks.tone(row.stage()), getTranslation(Translations.key("proposals.stage.", row.stage())));
        card.add(name, stage, new Difference(Marks.pieces(row.difference()), row.language()));
        return card;
    }

    private static Paragraph note(String words) {
        Paragraph note = new Paragraph(words);
        note.addClassName("note");
        return note;
    }
}
