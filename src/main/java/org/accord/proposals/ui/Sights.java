package org.accord.proposals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.accord.agreement.AgreementPage.ClauseRow;
import org.accord.kernel.Actor;
import org.accord.kernel.Translations;
import org.accord.proposals.LivingText;
import org.accord.proposals.OpenText;
import org.accord.proposals.OpenTexts;
import org.accord.text.Bracketed;
import org.accord.text.ClauseId;
import org.accord.text.Decided;
import org.accord.text.Prospect;
import org.jspecify.annotations.Nullable;

/** The clauses of an agreement in one of four ways. The outline, the margins and the addresses of the clauses are the same in each. */
final class Sights {

    private final Actor actor;
    private final OpenTexts texts;
    private final LivingText living;
    private final Proposing proposing;
    private final Map<ClauseId, ClauseRow> rows;

    Sights(Actor actor, OpenTexts texts, LivingText living, Proposing proposing) {
        this.actor = actor;
        this.texts = texts;
        this.living = living;
        this.proposing = proposing;
        this.rows = living.agreement().clauses().stream().collect(Collectors.toMap(ClauseRow::id, Function.identity()));
    }

    Component in(Sight sight) {
        Div clauses = new Div();
        clauses.addClassName("living-text");
        switch (sight) {
            case TEXT ->
                living.agreement().clauses().forEach(row -> clauses.add(new ClauseBlock(living, row, proposing)));
            case BRACKETED -> bracketed(clauses);
            case ALL_PASS -> allPass(clauses);
            case ADOPTED -> decided(clauses);
        }
        return clauses;
    }

    private void bracketed(Div clauses) {
        OpenText<Bracketed> open = texts.bracketed(
                actor, living.agreement().id(), living.agreement().language());
        BracketedLines lines = new BracketedLines(
                new Holders(open, locale()),
                living.agreement().clauses().stream().collect(Collectors.toMap(ClauseRow::id, ClauseRow::number)));
        boolean any = open.text().lines().stream()
                .anyMatch(line -> !(line instanceof Bracketed.Standing standing) || standing.isOpen());
        about(clauses, Sight.BRACKETED, any, open.aside());
        for (Bracketed.Line line : open.text().lines()) {
            switch (line) {
                case Bracketed.Standing standing -> {
                    ClauseRow row = rows.get(standing.clause().id());
                    if (row != null) {
                        clauses.add(block(row, standing.isOpen() ? lines.text(standing, row.language()) : null));
                    }
                }
                case Bracketed.Added added ->
                    clauses.add(new ClauseBlock(
                            added.clause(),
                            I18NProvider.translate("proposals.sight.new"),
                            lines.text(added, living.agreement().language())));
            }
        }
    }

    private void allPass(Div clauses) {
        OpenText<Prospect> open =
                texts.allPass(actor, living.agreement().id(), living.agreement().language());
        AllPassLines lines = new AllPassLines(new Holders(open, locale()));
        about(clauses, Sight.ALL_PASS, open.text().lines().stream().anyMatch(AllPassLines::isTouched), open.aside());
        for (Prospect.Line line : open.text().lines()) {
            ClauseRow row = rows.get(line.clause().id());
            if (row == null) {
                clauses.add(new ClauseBlock(
                        line.clause(),
                        line.number(),
                        lines.text(line, "", living.agreement().language())));
            } else {
                clauses.add(block(
                        renumbered(row, line.number()),
                        AllPassLines.isTouched(line) ? lines.text(line, row.text(), row.language()) : null));
            }
        }
    }

    private void decided(Div clauses) {
        OpenText<Decided> open =
                texts.decided(actor, living.agreement().id(), living.agreement().language());
        DecidedLines lines = new DecidedLines(new Holders(open, locale()));
        about(clauses, Sight.ADOPTED, open.text().lines().stream().anyMatch(Decided.Line::isChanged), open.aside());
        for (Decided.Line line : open.text().lines()) {
            ClauseRow row = rows.get(line.clause().id());
            if (row != null) {
                clauses.add(block(row, line.isChanged() ? lines.text(line, row.language()) : null));
            }
        }
    }

    private Component block(ClauseRow row, @Nullable Component words) {
        return new ClauseBlock(living, row, proposing, words);
    }

    /** What this way of reading shows, and what it leaves out. */
    private void about(Div clauses, Sight sight, boolean any, List<OpenText.Holder> aside) {
        Paragraph about = new Paragraph(I18NProvider.translate(
                any
                        ? Translations.key("proposals.sight.about.", sight)
                        : Translations.key("proposals.sight.none.", sight)));
        about.addClassName("note");
        clauses.add(about);
        if (!aside.isEmpty()) {
            Div left = new Div(
                    new Paragraph(I18NProvider.translate("proposals.sight.aside")), Holders.list(aside, locale()));
            left.addClassName("note");
            clauses.add(left);
        }
    }

    private static ClauseRow renumbered(ClauseRow row, String number) {
        return new ClauseRow(
                row.id(),
                row.kind(),
                row.depth(),
                number,
                row.language(),
                row.textRevision(),
                row.clauseRevision(),
                row.text(),
                row.spans());
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
