package org.accord.proposals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.accord.kit.Difference;
import org.accord.kit.Difference.Mark;
import org.accord.kit.Difference.Piece;
import org.accord.text.AmendmentId;
import org.accord.text.Decided;
import org.accord.text.Provenance.Origin;

/** The clauses of the agreement with what was decided since the last published draft: what came, what went, and through whom (TXT-6). */
final class DecidedLines {

    private final Holders holders;

    DecidedLines(Holders holders) {
        this.holders = holders;
    }

    Component text(Decided.Line line, String language) {
        List<Piece> pieces = line.pieces().stream()
                .map(piece -> new Piece(
                        piece.text(),
                        piece.removed() != null ? Mark.DELETED : piece.brought() != null ? Mark.INSERTED : Mark.SAME))
                .toList();
        Div body = new Div(new Difference(pieces, language));
        if (line.isChanged()) {
            String what = line.deleted() != null
                    ? "proposals.sight.deleted-by"
                    : line.placed() != null ? "proposals.sight.placed-by" : "proposals.sight.changed-by";
            Div note = new Div(new Paragraph(I18NProvider.translate(what)), holders.list(causes(line)));
            note.addClassName("note");
            body.add(note);
        }
        return body;
    }

    private static Set<AmendmentId> causes(Decided.Line line) {
        Set<AmendmentId> causes = new TreeSet<>();
        Stream.concat(
                        Stream.of(line.placed(), line.deleted()),
                        line.pieces().stream().flatMap(piece -> Stream.of(piece.brought(), piece.removed())))
                .filter(Objects::nonNull)
                .map(Origin::amendment)
                .filter(Objects::nonNull)
                .forEach(causes::add);
        return causes;
    }
}
