package org.accord.people.ui;

import com.vaadin.flow.component.select.Select;
import java.util.Locale;
import org.accord.kernel.Translations;

/** The choice of a language, each under its own name. */
final class Languages extends Select<String> {

    Languages(String label, String chosen) {
        setLabel(label);
        setItems(Translations.LANGUAGES);
        setItemLabelGenerator(Languages::ownName);
        setValue(chosen);
    }

    private static String ownName(String language) {
        Locale locale = Locale.forLanguageTag(language);
        String name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }
}
