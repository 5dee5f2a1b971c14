package org.accord.shell;

import com.ibm.icu.util.ULocale;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinRequest;
import java.util.List;
import java.util.Locale;
import org.accord.kernel.Translations;
import org.accord.people.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The words of the house for the screens, and which language somebody reads in: the one chosen in this browser, else the
 * one of the person's account, else what the browser asks for, else English.
 */
@Component
class Languages implements I18NProvider {

    private static final List<Locale> LOCALES =
            Translations.LANGUAGES.stream().map(Locale::forLanguageTag).toList();

    private final transient Reader reader;

    Languages(Reader reader) {
        this.reader = reader;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return LOCALES;
    }

    @Override
    public String getTranslation(String key, @Nullable Locale locale, Object... arguments) {
        return Translations.text(Translations.match(locale), key, arguments);
    }

    /** The language of whoever sent this request. */
    Locale of(VaadinRequest request) {
        return Preference.LANGUAGE
                .read(request, Translations.LANGUAGES)
                .or(() -> reader.me().map(Me::language))
                .map(Locale::forLanguageTag)
                .map(Translations::match)
                .orElseGet(() ->
                        Translations.match(Locale.lookup(Locale.LanguageRange.parse(accepted(request)), LOCALES)));
    }

    /** A language by its own name, as in "Français". */
    static String name(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }

    /** The direction in which a language is written, as HTML says it. */
    static String direction(Locale language) {
        return ULocale.forLocale(language).isRightToLeft() ? "rtl" : "ltr";
    }

    private static String accepted(VaadinRequest request) {
        String header = request.getHeader("Accept-Language");
        try {
            return header == null
                            || header.isBlank()
                            || Locale.LanguageRange.parse(header).isEmpty()
                    ? "en"
                    : header;
        } catch (IllegalArgumentException notALanguage) {
            return "en"; // what a client sends here may be anything
        }
    }
}
