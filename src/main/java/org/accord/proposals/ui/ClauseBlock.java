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
import org.accord.agreement.Act;
import org.accord.agreement.AgreementPage.ClauseRow;
import org.accord.kernel.Translations;
import org.accord.kit.Badge;
import org.accord.kit.Difference;
import org.accord.proposals.LivingText;
import org.accord.proposals.ProposalRow;
import org.accord.text.Clause;
import org.accord.text.ClauseId;
import org.accord.text.ClauseKind;
import org.jspecify.annotations.Nullable;

/** A clause in the living text: its number in the margin, its words, and beside them what is proposed and said. */
final class ClauseBlock extends Section {

    /** A clause as it stands. */
    ClauseBlock(LivingText living, ClauseRow clause, Proposing proposing) {
        this(living, clause, proposing, null);
    }

    /** @param words what to show instead of the words as they stand; null for those */
    ClauseBlock(LivingText living, ClauseRow clause, Proposing proposing, @Nullable Component words) {
        shape(clause.kind(), clause.depth());
        setId(anchor(clause.id()));
        Div text = body(words != null ? words : asItStands(living, clause));
        if (!clause.language().equals(living.agreement().language())) {
            text.add(note(getTranslation(
                    "proposals.clause.other-language",
                    Locale.forLanguageTag(clause.language()).getDisplayLanguage(getLocale()))));
        }
        if (clause.isOlderThanClause()) {
            text.add(note(getTranslation("proposals.clause.older")));
        }
        add(number(clause.number()), text);
        if (living.mayReadOpen().isGranted()) {
            add(margin(living, clause, proposing));
        }
    }

    /** A clause that the agreement does not have yet; who proposes it stands with its words. */
    ClauseBlock(Clause clause, String number, Component words) {
        shape(clause.kind(), clause.depth());
        addClassName("added");
        add(number(number), body(words));
    }

    private void shape(ClauseKind kind, int depth) {
        addClassName("clause");
        getElement().setAttribute("data-kind", kind.name().toLowerCase(Locale.ROOT));
        getElement().setAttribute("data-depth", String.valueOf(Math.min(depth, 4)));
    }

    private static Span number(String words) {
        Span number = new Span(words);
        number.addClassName("number");
        return number;
    }

    private static Div body(Component words) {
        Div body = new Div(words);
        body.addClassName("body");
        return body;
    }

    private Component asItStands(LivingText living, ClauseRow clause) {
        return clause.isTombstone() ? note(getTranslation("proposals.clause.deleted")) : new TracedText(living, clause);
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
                && !clause.isTombstone()
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
        card.add(name, stage);
        if (row.asks().act() != Act.EDIT || !row.asks().replaces().isEmpty()) {
            card.add(note(Words.capital(Words.asked(row.asks()))));
        }
        if (row.asks().act() != Act.MOVE) {
            card.add(new Difference(Marks.pieces(row.difference()), row.language()));
        }
        return card;
    }

    private static Paragraph note(String words) {
        Paragraph note = new Paragraph(words);
        note.addClassName("note");
        return note;
    }
}
