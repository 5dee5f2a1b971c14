package org.accord.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.accord.kernel.Translations;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/**
 * What is answered where no page of ours can be, as to an address that is none and to a form without its word against
 * forgery: the same calm words, in the language that the browser asks for, and nothing of what was asked.
 */
@Component("error")
final class OutsideProblem implements View {

    @Override
    public String getContentType() {
        return MediaType.TEXT_HTML_VALUE;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null) {
            response.setStatus(HttpStatus.NOT_FOUND.value()); // nothing went wrong: somebody asked for this address
        }
        Locale language = Translations.match(request.getLocale());
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write(page(language, response.getStatus(), request.getContextPath() + "/")
                        .outerHtml());
    }

    private static Document page(Locale language, int status, String start) {
        Document page = Document.createShell("");
        page.title("Accord");
        Element root = page.expectFirst("html");
        page.prependChild(new DocumentType("html", "", ""));
        root.attr("lang", language.toLanguageTag()).attr("dir", Languages.direction(language));
        Element main = page.body().appendElement("main");
        main.appendElement("h1").text(title(language, status));
        if (status >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            main.appendElement("p").text(Translations.text(language, "shell.problem.lead"));
        } else if (status != HttpStatus.FORBIDDEN.value()) {
            main.appendElement("p").text(Translations.text(language, "shell.absent.lead"));
        }
        main.appendElement("a").attr("href", start).text(Translations.text(language, "shell.to-start"));
        return page;
    }

    private static String title(Locale language, int status) {
        if (status >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            return Translations.text(language, "shell.problem.title");
        }
        return status == HttpStatus.FORBIDDEN.value()
                ? Translations.text(language, "shell.refused.title")
                : Translations.text(language, "shell.absent.title");
    }
}
