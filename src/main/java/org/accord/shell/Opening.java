package org.accord.shell;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import org.accord.kernel.Translations;
import org.springframework.stereotype.Component;

/** What is set right when a page opens: its language, direction and look, and what it says when the line is lost. */
@Component
class Opening implements VaadinServiceInitListener {

    private static final int ATTEMPTS = 10_000;
    private static final int MILLISECONDS_BETWEEN = 3_000;

    private final transient Languages languages;
    private final transient Problems problems;

    Opening(Languages languages, Problems problems) {
        this.languages = languages;
        this.problems = problems;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::dress);
        VaadinService service = event.getSource();
        service.addSessionInitListener(opened -> opened.getSession().setErrorHandler(problems));
        service.addUIInitListener(opened -> greet(opened.getUI()));
        service.setSystemMessagesProvider(about -> systemMessages(about.getLocale()));
    }

    private void dress(IndexHtmlResponse page) {
        VaadinRequest request = page.getVaadinRequest();
        Locale language = languages.of(request);
        var html = page.getDocument().getElementsByTag("html");
        html.attr("lang", language.toLanguageTag()).attr("dir", Languages.direction(language));
        Preference.LOOK.read(request, Look.CLASSES).ifPresent(html::addClass);
    }

    private void greet(UI ui) {
        Locale language = languages.of(VaadinRequest.getCurrent());
        ui.setLocale(language);
        ReconnectDialogConfiguration lost = ui.getReconnectDialogConfiguration();
        lost.setDialogText(Translations.text(language, "shell.line.lost"));
        lost.setDialogTextGaveUp(Translations.text(language, "shell.line.given-up"));
        lost.setReconnectAttempts(ATTEMPTS);
        lost.setReconnectInterval(MILLISECONDS_BETWEEN);
    }

    private static SystemMessages systemMessages(Locale locale) {
        Locale language = Translations.match(locale);
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredCaption(Translations.text(language, "shell.session.over"));
        messages.setSessionExpiredMessage(Translations.text(language, "shell.session.over-what-to-do"));
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setInternalErrorCaption(Translations.text(language, "shell.problem.title"));
        messages.setInternalErrorMessage(Translations.text(language, "shell.problem.reload"));
        messages.setCookiesDisabledCaption(Translations.text(language, "shell.cookies.title"));
        messages.setCookiesDisabledMessage(Translations.text(language, "shell.cookies.what-to-do"));
        return messages;
    }
}
