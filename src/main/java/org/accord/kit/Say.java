package org.accord.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.i18n.I18NProvider;

/**
 * Says what happened, at the edge of the page and politely to screen readers. What was done goes away by itself; what was
 * not stays until it is closed.
 */
public final class Say {

    private static final int SECONDS_TO_READ = 6;

    private Say() {}

    /** It is done. */
    public static void done(String sentence) {
        show("done", "✓", sentence, SECONDS_TO_READ * 1000);
    }

    /** It may not be done. */
    public static void refused(String sentence, String rule) {
        show("refused", "⊘", sentence + " " + I18NProvider.translate("kit.refused.rule", rule), 0);
    }

    /** It could not be done, or not as asked. */
    public static void problem(String sentence) {
        show("problem", "⚠", sentence, 0);
    }

    private static void show(String kind, String shape, String sentence, int milliseconds) {
        Notification notification = new Notification();
        Span sign = new Span(shape);
        sign.addClassName("shape");
        sign.getElement().setAttribute("aria-hidden", "true");
        Div said = new Div(sign, new Span(sentence));
        said.addClassName("said");
        said.getElement().setAttribute("data-kind", kind);
        notification.add(said);
        if (milliseconds == 0) {
            Button close = new Button(I18NProvider.translate("kit.say.close"), click -> notification.close());
            close.addThemeVariants(ButtonVariant.TERTIARY);
            said.add(close);
        }
        notification.setDuration(milliseconds);
        notification.setPosition(Notification.Position.BOTTOM_CENTER);
        notification.open();
    }
}
