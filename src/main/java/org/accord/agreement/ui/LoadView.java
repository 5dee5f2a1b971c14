package org.accord.agreement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.accord.agreement.AgreementFile;
import org.accord.agreement.Agreements;
import org.accord.agreement.LoadResult;
import org.accord.kernel.Translations;
import org.accord.kit.ActButton;
import org.accord.kit.Page;
import org.accord.kit.Say;
import org.accord.people.CurrentActor;
import org.accord.people.SignIn;

/** An administrator loads an agreement from a file; what cannot be used is named with its place, and nothing changes. */
@Route("desk/admin/load")
@Menu(title = "agreement.load.menu", order = 80)
@RolesAllowed(SignIn.ADMINISTRATOR)
final class LoadView extends Page {

    private static final int MILLION = 1_000_000;

    /** The two kinds of file. */
    enum Format {
        PLAIN,
        JSON
    }

    private final Agreements agreements;
    private final CurrentActor actor;
    private final RadioButtonGroup<Format> format = new RadioButtonGroup<>();
    private final TextField language = new TextField();
    private final TextField name = new TextField();
    private final Paragraph chosen = new Paragraph();
    private final Div outcome = new Div();
    private final Upload upload;
    private byte[] bytes = new byte[0];

    LoadView(Agreements agreements, CurrentActor actor) {
        this.agreements = agreements;
        this.actor = actor;
        title(getTranslation("agreement.load.title"));
        lead(getTranslation("agreement.load.lead"));
        format.setLabel(getTranslation("agreement.load.format"));
        format.setItems(Format.values());
        format.setItemLabelGenerator(which -> getTranslation(Translations.key("agreement.load.format.", which)));
        language.setLabel(getTranslation("agreement.load.language"));
        language.setHelperText(getTranslation("agreement.load.language-help"));
        language.setMaxLength(3);
        language.setValue(getLocale().getLanguage());
        name.setLabel(getTranslation("agreement.load.name"));
        name.setHelperText(getTranslation("agreement.load.name-help"));
        Div plainOnly = new Div(language, name);
        plainOnly.addClassName("row");
        format.addValueChangeListener(change -> plainOnly.setVisible(change.getValue() == Format.PLAIN));
        format.setValue(Format.PLAIN);
        upload = upload();
        chosen.getElement().setAttribute("role", "status");
        outcome.getElement().setAttribute("role", "alert");
        add(
                format,
                plainOnly,
                upload,
                new Paragraph(getTranslation("agreement.load.limit", AgreementFile.LARGEST / MILLION)),
                chosen,
                new ActButton(getTranslation("agreement.load.load"), this::load).primary(),
                outcome);
    }

    private Upload upload() {
        // one byte more than is read, and never more than that: whatever is sent, a file that is too large is known as
        // such
        UploadHandler handler = sent -> {
            byte[] content = sent.getInputStream().readNBytes(AgreementFile.LARGEST + 1);
            var _ = sent.getUI().access(() -> got(sent.getFileName(), content));
        };
        Upload upload = new Upload(handler);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(AgreementFile.LARGEST);
        upload.setAcceptedFileExtensions(".json", ".md", ".txt");
        upload.setUploadButton(new Button(getTranslation("agreement.load.choose")));
        upload.setDropLabel(new Span(getTranslation("agreement.load.drop")));
        upload.addFileRejectedListener(rejected ->
                outcome(getTranslation(Translations.key("agreement.problem.", LoadResult.Problem.TOO_LARGE))));
        upload.addFileRemovedListener(removed -> {
            bytes = new byte[0];
            chosen.setText("");
        });
        return upload;
    }

    private void got(String file, byte[] content) {
        bytes = content;
        format.setValue(file.toLowerCase(Locale.ROOT).endsWith(".json") ? Format.JSON : Format.PLAIN);
        chosen.setText(getTranslation("agreement.load.got", file));
        outcome.removeAll();
    }

    private void load() {
        if (bytes.length == 0) {
            outcome(getTranslation("agreement.load.missing"));
            return;
        }
        AgreementFile file = format.getValue() == Format.JSON
                ? AgreementFile.json(bytes)
                : AgreementFile.plain(bytes, language.getValue(), name.getValue());
        switch (agreements.load(actor.get(), file)) {
            case LoadResult.Stored stored -> {
                String done = getTranslation("agreement.load.done", stored.clauses());
                Say.done(done);
                // one more press must not load it once more
                bytes = new byte[0];
                chosen.setText("");
                upload.clearFileList();
                outcome(done);
                outcome.add(new Anchor("desk/agreement/" + stored.id(), getTranslation("agreement.load.read")));
            }
            case LoadResult.Unusable unusable -> outcome(words(unusable));
        }
    }

    private void outcome(String sentence) {
        outcome.removeAll();
        outcome.add(new Paragraph(sentence));
    }

    private String words(LoadResult.Unusable unusable) {
        String problem = getTranslation(Translations.key("agreement.problem.", unusable.problem()));
        String nothing = " " + getTranslation("agreement.load.nothing-changed");
        if (unusable.place().isEmpty()) {
            return problem + nothing;
        }
        String key = unusable.place().chars().allMatch(Character::isDigit)
                ? "agreement.load.at-line"
                : "agreement.load.at-place";
        return getTranslation(key, unusable.place(), problem) + nothing;
    }
}
