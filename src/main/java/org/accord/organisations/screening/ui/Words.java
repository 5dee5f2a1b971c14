package org.accord.organisations.screening.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.Locale;
import org.accord.kernel.Translations;
import org.accord.kit.Badge;
import org.accord.organisations.Listing;
import org.accord.organisations.OrganisationKind;
import org.accord.organisations.Scale;
import org.accord.organisations.screening.ApplicationState;
import org.accord.organisations.screening.RefusalReason;
import org.accord.organisations.screening.Tie;

/** The words of applications, in the reader's language. */
final class Words {

    private Words() {}

    static String kind(Component at, OrganisationKind kind) {
        return at.getTranslation(Translations.key("organisations.kind.", kind));
    }

    static String scale(Component at, Scale scale) {
        return at.getTranslation(Translations.key("organisations.scale.", scale));
    }

    static String tie(Component at, Tie tie) {
        return at.getTranslation(Translations.key("organisations.tie.", tie));
    }

    static String listing(Component at, Listing listing) {
        return at.getTranslation(Translations.key("organisations.join.listing.", listing));
    }

    static String reason(Component at, RefusalReason reason) {
        return at.getTranslation(Translations.key("organisations.reason.name.", reason));
    }

    static String state(Component at, ApplicationState state) {
        return at.getTranslation(Translations.key("organisations.application.state.", state));
    }

    /** A language's own name, as in "Français". */
    static String language(String tag) {
        Locale language = Locale.forLanguageTag(tag);
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }

    static Badge badge(Component at, ApplicationState state) {
        Badge.Tone tone = switch (state) {
            case DRAFT, SUBMITTED, WITHDRAWN -> Badge.Tone.PLAIN;
            case IN_REVIEW, APPEALED -> Badge.Tone.ACTIVE;
            case NEEDS_INFO -> Badge.Tone.WARNING;
            case ADMITTED -> Badge.Tone.DONE;
            case REFUSED, REFUSED_FINALLY -> Badge.Tone.STOPPED;
        };
        return new Badge(tone, state(at, state));
    }

    static Anchor activist(Component at) {
        Anchor door = new Anchor(ScreeningRoutes.ACTIVIST, at.getTranslation("organisations.join.person.act"));
        door.addClassName("button");
        return door;
    }
}
