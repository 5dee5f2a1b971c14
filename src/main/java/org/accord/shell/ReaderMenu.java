package org.accord.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.VaadinRequest;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.accord.kernel.Translations;
import org.accord.people.Me;

/** What belongs to the reader: the places that are not of every day, language, look, who they are here, and the way out or in. */
final class ReaderMenu extends NativeDetails {

    /** Where somebody signs in. */
    static final String SIGN_IN = "sign-in";

    private final transient Reader reader;

    ReaderMenu(Reader reader, Places places) {
        this.reader = reader;
        Optional<Me> me = reader.me();
        addClassName("reader");
        setSummaryText(me.map(Me::pseudonym).orElseGet(() -> getTranslation("shell.reader.menu")));
        Div content = new Div(
                me.<Component>map(somebody -> account(somebody, places)).orElseGet(this::signIn), languages(), looks());
        setContent(content);
    }

    private Component account(Me me, Places places) {
        Paragraph who = new Paragraph(getTranslation("shell.reader.signed-in", me.pseudonym()));
        Nav others = new Nav(places.others());
        others.setAriaLabel(getTranslation("shell.reader.places"));
        return new Section(who, others, new SignOutForm(getTranslation("shell.reader.sign-out")));
    }

    private Component signIn() {
        return new Section(new Anchor(SIGN_IN, getTranslation("shell.reader.sign-in")));
    }

    private Component languages() {
        Div choices = new Div();
        choices.addClassName("choices");
        for (String tag : Translations.LANGUAGES) {
            Locale language = Locale.forLanguageTag(tag);
            NativeButton choice = new NativeButton(Languages.name(language), click -> {
                Preference.LANGUAGE.keep(tag);
                reader.chooseLanguage(tag);
                UI.getCurrentOrThrow().getPage().reload();
            });
            choice.getElement().setAttribute("lang", tag);
            press(choice, language.equals(getLocale()));
            choices.add(choice);
        }
        return new Section(new H2(getTranslation("shell.reader.language")), choices);
    }

    private Component looks() {
        Div choices = new Div();
        choices.addClassName("choices");
        String current =
                Preference.LOOK.read(VaadinRequest.getCurrent(), Look.CLASSES).orElse("");
        Map<Look, NativeButton> buttons = new EnumMap<>(Look.class);
        for (Look look : Look.values()) {
            NativeButton choice = new NativeButton(getTranslation(Translations.key("shell.look.", look)), click -> {
                put(look);
                buttons.forEach((other, button) -> press(button, other == look));
            });
            press(choice, look.cssClass().equals(current));
            buttons.put(look, choice);
            choices.add(choice);
        }
        return new Section(new H2(getTranslation("shell.reader.look")), choices);
    }

    private static void put(Look look) {
        Preference.LOOK.keep(look.cssClass());
        UI.getCurrentOrThrow()
                .getPage()
                .executeJs(
                        "const c = document.documentElement.classList; c.remove('light', 'dark'); if ($0) c.add($0)",
                        look.cssClass());
    }

    private static void press(NativeButton button, boolean pressed) {
        button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
    }
}
