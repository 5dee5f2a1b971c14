package org.accord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Somebody at a browser of their own, with one tab open. */
final class Somebody {

    private final String name;
    private final BrowserContext browser;
    private final String origin;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private int loads;

    Somebody(String name, BrowserContext browser, String origin) {
        this.name = name;
        this.browser = browser;
        this.origin = origin;
        browser.onRequest(request -> complainUnless(isOurs(request.url()), "asked " + request.url()));
        browser.onResponse(
                response -> complainUnless(response.status() < 500, response.status() + " from " + response.url()));
        browser.onConsoleMessage(this::listen);
        browser.onWebError(error -> complaints.add(error.error()));
        browser.onDialog(this::dismiss);
        page = tab();
        page.onDOMContentLoaded(loaded -> loads++);
    }

    String name() {
        return name;
    }

    Page page() {
        return page;
    }

    BrowserContext browser() {
        return browser;
    }

    /** Another tab of the same browser. */
    Page tab() {
        Page tab = browser.newPage();
        tab.onWebSocket(socket ->
                complainUnless(socket.url().startsWith(origin.replaceFirst("^http", "ws")), "asked " + socket.url()));
        return tab;
    }

    /** What no page of ours should have done so far: errors, dialogs of the browser, requests to somebody else. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** What has been found so far is as it should be. */
    void forgive(Predicate<String> complaint) {
        complaints.removeIf(complaint);
    }

    /** How many times this tab has loaded a page: moving within the application loads none. */
    int loads() {
        return loads;
    }

    String address(String path) {
        return origin + "/" + path;
    }

    /** Loads that page, and waits until it is there. */
    Somebody open(String path) {
        page.navigate(address(path));
        assertThat(page.locator("h1")).isVisible();
        settle();
        return this;
    }

    /** Waits until the server has answered all that this page asked. */
    void settle() {
        page.waitForFunction("""
                () => {
                    const clients = Object.values(window.Vaadin?.Flow?.clients ?? {}).filter(c => c.isActive);
                    return clients.length > 0 && clients.every(c => !c.isActive());
                }""");
    }

    /** The button whose label begins so. */
    Locator button(String label) {
        return role(AriaRole.BUTTON, label);
    }

    /** The link with these words in it. */
    Locator link(String words) {
        return role(AriaRole.LINK, words);
    }

    /** The choice of exactly that name. */
    Locator choice(String label) {
        return page.getByRole(
                AriaRole.RADIO, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    /** One choice of the group that asks so; another group beside it may offer the same. */
    Locator choice(String group, String label) {
        return page.getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName(group))
                .getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName(label).setExact(true));
    }

    /** Takes that option of the list of that label. */
    void choose(String label, String option) {
        page.locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first()
                .click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(option).setExact(true))
                .click();
    }

    /** Says yes to a question, by the button that names what it does. */
    void confirm(String question, String act) {
        role(AriaRole.ALERTDIALOG, question)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(act))
                .click();
    }

    /** Waits for a word that comes and goes. */
    void isTold(String words) {
        assertThat(page.locator("vaadin-notification-card")
                        .filter(having(words))
                        .first())
                .isVisible();
    }

    /** The link that is shown this one time, from its path on. */
    String linkShownOnce() {
        String link = page.locator(".link-once input").inputValue();
        return link.replaceFirst("^https?://[^/]+/", "");
    }

    Locator field(String label) {
        return page.getByLabel(label);
    }

    Locator role(AriaRole role, String words) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(words));
    }

    /** The clause of that number in the living text. */
    Locator clause(String number) {
        return page.locator("section.clause")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(".number")
                                .getByText(number, new Locator.GetByTextOptions().setExact(true))));
    }

    /** Waits until this tab has come to the address of that pattern. */
    void isAt(String path) {
        assertThat(page).hasURL(Pattern.compile(origin + "/" + path + "$"));
        settle();
    }

    void sees(String words) {
        assertThat(page.getByRole(AriaRole.MAIN)).containsText(words);
    }

    void doesNotSee(String words) {
        assertThat(page.getByRole(AriaRole.MAIN)).not().containsText(words);
    }

    static Locator.FilterOptions having(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    @Override
    public String toString() {
        return name;
    }

    private void listen(ConsoleMessage message) {
        complainUnless(!message.type().equals("error"), "console: " + message.text() + " at " + message.location());
    }

    private void dismiss(Dialog dialog) {
        complaints.add("dialog: " + dialog.message());
        dialog.dismiss();
    }

    private boolean isOurs(String url) {
        return url.startsWith(origin + "/") || url.startsWith("data:") || url.startsWith("blob:");
    }

    private void complainUnless(boolean fine, String complaint) {
        if (!fine) {
            complaints.add(complaint);
        }
    }
}
