package org.accord.discussion.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.accord.discussion.CommentKind;
import org.accord.discussion.Discussion;
import org.accord.discussion.Speaker;
import org.accord.kernel.Face;
import org.accord.kernel.Translations;
import org.accord.kit.ActButton;
import org.accord.kit.FaceChoice;

/** Writes a comment: on whose behalf, as what, in which language. */
final class CommentForm extends Composite<Div> {

    /** What was written. */
    record Comment(Face face, CommentKind kind, String text, String language) {}

    private final FaceChoice face;
    private final Select<CommentKind> kind = new Select<>();
    private final TextArea text = new TextArea();
    private final Select<String> language = new Select<>();

    CommentForm(List<Speaker> speakers, String typed, Consumer<Comment> say) {
        face = new FaceChoice(speakers.stream()
                .map(speaker -> new FaceChoice.Option(speaker.face(), speaker.name()))
                .toList());

        kind.setLabel(getTranslation("discussion.form.kind"));
        kind.setItems(CommentKind.values());
        kind.setItemLabelGenerator(value -> getTranslation(Translations.key("discussion.kind.", value)));
        kind.setValue(CommentKind.QUESTION);

        language.setLabel(getTranslation("discussion.form.language"));
        language.setItems(Translations.LANGUAGES);
        language.setItemLabelGenerator(tag -> {
            Locale own = Locale.forLanguageTag(tag);
            return own.getDisplayLanguage(own);
        });
        language.setValue(Translations.match(getLocale()).getLanguage());

        text.setLabel(getTranslation("discussion.form.text"));
        text.setMaxLength(Discussion.LONGEST);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValue(typed);
        text.setWidthFull();

        Div choices = new Div(kind, language);
        choices.addClassName("row");
        ActButton act = new ActButton(getTranslation("discussion.act.comment"), () -> say(say));
        face.onChoice(chosen -> act.face(chosen.phrase()));
        getContent().addClassName("stack");
        getContent().add(face, choices, text, act);
    }

    /** What is being written. */
    String typed() {
        return text.getValue();
    }

    private void say(Consumer<Comment> say) {
        face.require().ifPresent(chosen -> {
            say.accept(new Comment(chosen.face(), kind.getValue(), text.getValue(), language.getValue()));
            text.clear();
        });
    }
}
