package org.accord.assemblies.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.accord.assemblies.AssemblyKind;
import org.accord.assemblies.NewAssembly;
import org.accord.assemblies.Participation;
import org.accord.kernel.Translations;
import org.accord.kit.ActButton;

/** What a new assembly needs: its kind, whether anybody may join and how, its name and purpose in each language. */
final class SetUpForm extends Composite<Div> {

    private final RadioButtonGroup<AssemblyKind> kind = new RadioButtonGroup<>();
    private final RadioButtonGroup<Boolean> open = new RadioButtonGroup<>();
    private final RadioButtonGroup<Participation> participation = new RadioButtonGroup<>();
    private final Map<String, TextField> names = new LinkedHashMap<>();
    private final Map<String, TextArea> purposes = new LinkedHashMap<>();

    SetUpForm(Consumer<NewAssembly> setUp) {
        kind.setLabel(getTranslation("assemblies.form.kind"));
        kind.setItems(AssemblyKind.values());
        kind.setItemLabelGenerator(which -> getTranslation(Translations.key("assemblies.kind.", which)));
        kind.setValue(AssemblyKind.GLOBAL);
        open.setLabel(getTranslation("assemblies.form.open"));
        open.setItems(true, false);
        open.setItemLabelGenerator(
                which -> getTranslation(which ? "assemblies.form.open-yes" : "assemblies.form.open-no"));
        open.setValue(true);
        participation.setLabel(getTranslation("assemblies.form.participation"));
        participation.setItems(Participation.values());
        participation.setItemLabelGenerator(which -> getTranslation(Mode.key(which)));
        participation.setValue(Participation.COMMENTS);
        getContent().addClassName("stack");
        getContent().add(kind, open, participation, new Paragraph(getTranslation("assemblies.form.names")));
        for (String language : Translations.LANGUAGES) {
            String own = ownName(language);
            TextField name = new TextField(getTranslation("assemblies.form.name", own));
            TextArea purpose = new TextArea(getTranslation("assemblies.form.purpose", own));
            name.getElement().setAttribute("lang", language);
            purpose.getElement().setAttribute("lang", language);
            names.put(language, name);
            purposes.put(language, purpose);
            getContent().add(name, purpose);
        }
        getContent()
                .add(new ActButton(getTranslation("assemblies.form.act"), () -> {
                            setUp.accept(asked());
                            names.values().forEach(TextField::clear);
                            purposes.values().forEach(TextArea::clear);
                        })
                        .primary());
    }

    /** Languages without a name are left out; the service says where there is none at all. */
    private NewAssembly asked() {
        Map<String, NewAssembly.Name> given = new HashMap<>();
        names.forEach((language, name) -> {
            TextArea purpose = purposes.get(language);
            if (!name.getValue().isBlank()) {
                given.put(language, new NewAssembly.Name(name.getValue(), purpose == null ? "" : purpose.getValue()));
            }
        });
        return new NewAssembly(kind.getValue(), given, open.getValue(), participation.getValue());
    }

    private static String ownName(String language) {
        Locale locale = Locale.forLanguageTag(language);
        String name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }
}
