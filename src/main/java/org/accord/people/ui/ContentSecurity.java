package org.accord.people.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;

/**
 * The content security policy: everything comes from this house (PRI-7), and a script that somebody smuggled into a page
 * does not run. Decision 0012 tells what was tried and why it is no stricter.
 *
 * <p>The page that opens the application holds scripts of Vaadin's; each load of it names them by a random word of its own.
 */
@Component
class ContentSecurity implements VaadinServiceInitListener {

    /** For everything but that page. */
    static final String USUAL = policy("");

    private static final int NONCE_BYTES = 18;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(ContentSecurity::allow);
    }

    private static void allow(IndexHtmlResponse page) {
        byte[] random = new byte[NONCE_BYTES];
        RANDOM.nextBytes(random);
        String nonce = Base64.getEncoder().encodeToString(random);
        Document document = page.getDocument();
        document.getElementsByTag("script").forEach(script -> script.attr("nonce", nonce));
        page.getVaadinResponse().setHeader("Content-Security-Policy", policy(" 'nonce-" + nonce + "'"));
    }

    private static String policy(String nonce) {
        return "default-src 'none'; script-src 'self' 'unsafe-eval'" + nonce
                + "; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'"
                + "; manifest-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    }
}
