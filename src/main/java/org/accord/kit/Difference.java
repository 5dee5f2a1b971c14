package org.accord.kit;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/**
 * A text with what was put in and what was taken out: real {@code <ins>} and {@code <del>}, seen by ground and line, and
 * said by a screen reader in words. Each run is isolated by the stylesheet, so that none can turn its neighbours around;
 * the direction of the whole follows from its words.
 */
public final class Difference extends Paragraph {

    /** What happened to a run of words. */
    public enum Mark {
        SAME,
        INSERTED,
        DELETED
    }

    /** A run of words. */
    public record Piece(String text, Mark mark) {}

    /** @param language the tag of the language that the text is written in */
    public Difference(List<Piece> pieces, String language) {
        addClassNames("difference", "text");
        getElement().setAttribute("lang", language).setAttribute("dir", "auto");
        show(pieces);
    }

    /** Shows these pieces instead. */
    public void show(List<Piece> pieces) {
        removeAll();
        for (Piece piece : pieces) {
            if (piece.text().isEmpty()) {
                continue;
            }
            switch (piece.mark()) {
                case SAME -> add(new Text(piece.text()));
                case INSERTED ->
                    add(new Inserted(
                            spoken("kit.difference.inserted"), piece.text(), spoken("kit.difference.inserted-end")));
                case DELETED ->
                    add(new Deleted(
                            spoken("kit.difference.deleted"), piece.text(), spoken("kit.difference.deleted-end")));
            }
        }
    }

    private Spoken spoken(String key) {
        Spoken words = new Spoken(" " + getTranslation(key) + " ");
        words.getElement().setAttribute("lang", getLocale().toLanguageTag());
        return words;
    }

    @Tag("ins")
    static final class Inserted extends HtmlContainer {
        Inserted(Spoken before, String text, Spoken after) {
            add(before, new Text(text), after);
        }
    }

    @Tag("del")
    static final class Deleted extends HtmlContainer {
        Deleted(Spoken before, String text, Spoken after) {
            add(before, new Text(text), after);
        }
    }
}
