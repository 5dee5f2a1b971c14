package org.accord.discussion.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.accord.discussion.CommentKind;
import org.accord.discussion.Discussion;
import org.accord.discussion.Speaker;
import org.accord.kernel.Face;
import org.accord.kernel.Translations;
import org.accord.kit.ActButton;
import org.accord.kit.FaceChoice;
import org.accord.kit.Tick;

/** Writes a comment: on whose behalf, as what, in which language. */
final class CommentForm extends Composite<Div> {

    /**
     * What was written.
     *
     * @param mayBeNamed whether who suggests a wording as themselves agrees to be named as its source (ACT-6)
     */
    record Comment(Face face, CommentKind kind, String text, String language, boolean mayBeNamed) {}

    private final FaceChoice face;
    private final Select<CommentKind> kind = new Select<>();
    private final TextArea text = new TextArea();
    private final Select<String> language = new Select<>();
    private final Paragraph standing = new Paragraph();
    private final Tick named = new Tick();
    private final Span naming = new Span();
    private final Div consent = new Div();

    CommentForm(List<Speaker> speakers, String typed, Consumer<Comment> say) {
        face = new FaceChoice(speakers.stream()
                .map(speaker -> new FaceChoice.Option(speaker.face(), speaker.name()))
                .toList());

        kind.setLabel(getTranslation("discussion.form.kind"));
        kind.setItems(CommentKind.values());
        kind.setItemLabelGenerator(value -> getTranslation(Translations.key("discussion.kind.", value)));
        kind.setValue(CommentKind.QUESTION);
        kind.addValueChangeListener(change -> offerNaming());

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
        face.onChoice(chosen -> {
            act.face(chosen.phrase());
            offerNaming();
        });
        standing.setText(getTranslation("discussion.form.wording-means"));
        standing.addClassName("note");
        NativeLabel label = new NativeLabel();
        label.add(named, naming);
        consent.add(label);
        consent.addClassName("ticks");
        offerNaming();
        getContent().addClassName("stack");
        getContent().add(face, choices, text, standing, consent, act);
    }

    /** Asked only where it matters: of a wording that somebody suggests as themselves. No is the answer until it is ticked. */
    private void offerNaming() {
        boolean wording = kind.getValue() == CommentKind.WORDING;
        Optional<FaceChoice.Option> own = face.chosen().filter(chosen -> chosen.face() instanceof Face.Own);
        standing.setVisible(wording);
        consent.setVisible(wording && own.isPresent());
        own.ifPresent(chosen -> naming.setText(getTranslation("discussion.form.naming", chosen.name())));
    }

    /** What is being written. */
    String typed() {
        return text.getValue();
    }

    private void say(Consumer<Comment> say) {
        face.require().ifPresent(chosen -> {
            say.accept(new Comment(
                    chosen.face(),
                    kind.getValue(),
                    text.getValue(),
                    language.getValue(),
                    consent.isVisible() && named.getValue()));
            text.clear();
            named.clear();
        });
    }
}
