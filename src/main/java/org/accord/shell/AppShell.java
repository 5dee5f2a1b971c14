package org.accord.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Meta;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;
import java.util.Map;

/**
 * The page that every view stands in: the base theme, our tokens over it, our own fonts, and nothing from anybody else.
 * Pushes go by web socket; what a person does goes by ordinary requests, each with its own session and cookies.
 */
@Push(transport = Transport.WEBSOCKET_XHR)
@Viewport("width=device-width, initial-scale=1")
@Meta(name = "color-scheme", content = "light dark")
@Meta(name = "robots", content = "noindex")
@Meta(name = "referrer", content = "no-referrer")
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles/tokens.css")
@StyleSheet("styles/type.css")
@StyleSheet("styles/kit.css")
@StyleSheet("styles/frame.css")
@StyleSheet("styles/people.css")
@StyleSheet("styles/desk.css")
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings page) {
        page.setPageTitle("Accord");
        page.addFavIcon("icon", "styles/mark.svg", "any");
        for (String face : new String[] {"source-sans-3-latin-wght-normal", "source-serif-4-latin-wght-normal"}) {
            page.addLink(
                    Inline.Position.PREPEND,
                    "/fonts/" + face + ".woff2",
                    Map.of("rel", "preload", "as", "font", "type", "font/woff2", "crossorigin", ""));
        }
    }
}
