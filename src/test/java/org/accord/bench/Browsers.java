package org.accord.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;

/** Opens Chromium, which asks nobody but the house for anything. */
final class Browsers implements AutoCloseable {

    /** Where signing in leads: the agreement’s clauses. */
    static final String LIVING_TEXT = ".living-text";

    /** A busy machine is slow; in milliseconds. */
    private static final double PATIENCE = 120_000;

    private final Playwright playwright = Playwright.create();
    private final String address;

    /** @param address of the house, with a slash at its end */
    Browsers(String address) {
        this.address = address;
    }

    /** Another browser, with processes of its own. */
    Browser open() {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("accord.chromium")))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost")));
    }

    /** Somebody with an empty cache and no cookies. */
    BrowserContext newcomer(Browser browser) {
        BrowserContext newcomer = browser.newContext(
                new Browser.NewContextOptions().setBaseURL(address).setLocale("en-GB"));
        newcomer.setDefaultTimeout(PATIENCE);
        return newcomer;
    }

    /** A page on which the person at that place of the demo’s list has signed in; after the last comes the first again. */
    Page signedIn(Browser browser, int place) {
        Page page = newcomer(browser).newPage();
        page.navigate("sign-in");
        var people = page.locator(".one-click vaadin-button");
        people.first().waitFor();
        people.nth(place % people.count()).click();
        page.locator(LIVING_TEXT).waitFor();
        return page;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
