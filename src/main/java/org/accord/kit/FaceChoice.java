package org.accord.kit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.accord.kernel.Face;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf: a sentence where there is one answer, a choice where there are several, and never a guess: nothing is
 * chosen beforehand.
 */
public final class FaceChoice extends Composite<Div> {

    /**
     * One face that may act.
     *
     * @param name the organisation's name, or one's own pseudonym
     */
    public record Option(Face face, String name) {

        /** "for Delta Commons", "as Heron": the words beside a button, in the reader's language. */
        public String phrase() {
            return switch (face) {
                case Face.Own own -> I18NProvider.translate("kit.face.own", name);
                case Face.Organisation organisation -> I18NProvider.translate("kit.face.organisation", name);
            };
        }
    }

    private final @Nullable Option only;
    private final RadioButtonGroup<Option> choice = new RadioButtonGroup<>();

    /** Throws IllegalArgumentException where there is no face at all: then say why not instead. */
    public FaceChoice(List<Option> options) {
        if (options.isEmpty()) {
            throw new IllegalArgumentException("a choice of faces needs at least one");
        }
        getContent().addClassName("faces");
        only = options.size() == 1 ? options.getFirst() : null;
        if (only != null) {
            getContent().add(new Paragraph(getTranslation("kit.face.one", only.phrase())));
        } else {
            choice.setLabel(getTranslation("kit.face.choose"));
            choice.setItems(options);
            choice.setItemLabelGenerator(Option::phrase);
            choice.setErrorMessage(getTranslation("kit.face.missing"));
            choice.addValueChangeListener(change -> choice.setInvalid(false));
            getContent().add(choice);
        }
    }

    /** Which face was chosen; empty while there are several and none is. */
    public Optional<Option> chosen() {
        return only != null ? Optional.of(only) : Optional.ofNullable(choice.getValue());
    }

    /** As {@link #chosen}, but where none is the choice says that one is missing. */
    public Optional<Option> require() {
        Optional<Option> chosen = chosen();
        choice.setInvalid(chosen.isEmpty());
        return chosen;
    }

    /** Tells of each choice; at once where there is only one answer. */
    public FaceChoice onChoice(Consumer<Option> listener) {
        if (only != null) {
            listener.accept(only);
        } else {
            choice.addValueChangeListener(change -> {
                if (change.getValue() != null) {
                    listener.accept(change.getValue());
                }
            });
        }
        return this;
    }
}
