package org.accord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.accord.fixtures.Database;
import org.accord.fixtures.RunningHouse;
import org.accord.fixtures.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * A test in a real Chromium. Each begins with the demo as it is at its start; at its end no browser may have met an error,
 * or asked anybody but the house. {@code ./accord test} says where Chromium and Playwright's driver are.
 */
@RunningHouse
abstract class BrowserTest {

    /** Where the pictures of the pages are kept. */
    static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static final int PATIENCE = 20_000;

    /** One Chromium for all; it ends with this Java. */
    private static final class Chromium {

        private static final Browser BROWSER = launch();

        private static Browser launch() {
            String program = Objects.requireNonNull(
                    System.getProperty("accord.chromium"), "./accord test says where Chromium is; run that");
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            return Playwright.create()
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of(program))
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
        }
    }

    @RegisterExtension
    final AfterTestExecutionCallback evidence = test -> {
        if (test.getExecutionException().isPresent()) {
            everybody()
                    .forEach(one -> picture(
                            one.page(), "failed-" + test.getRequiredTestMethod().getName() + "-" + one));
        }
    };

    @Autowired
    protected ApplicationContext house;

    @LocalServerPort
    private int port;

    private final List<Somebody> everybody = new ArrayList<>();

    @BeforeEach
    final void emptyTheHouse() throws Exception {
        house.getBean(Database.class).empty();
        new LetterBox(house).empty();
        furnish();
    }

    /** Brings the house to how it is at the beginning of each test. */
    void furnish() throws Exception {
        house.getBean("demoStart", ApplicationRunner.class).run(new DefaultApplicationArguments());
    }

    @AfterEach
    void closeBrowsers() {
        try {
            everybody.forEach(one -> assertThat(one.complaints()).as(one.name()).isEmpty());
        } finally {
            everybody.forEach(one -> one.browser().close());
            everybody.clear();
            house.getBean(TestClock.class).reset();
        }
    }

    /** Somebody who has not signed in, at a laptop, whose browser asks for English. */
    protected Somebody visitor() {
        return visitor(new Browser.NewContextOptions());
    }

    protected Somebody visitor(Browser.NewContextOptions browser) {
        return arrive("visitor", browser);
    }

    /** One of the demo's people, signed in with one click, at the agreement. */
    protected Somebody signIn(String pseudonym) {
        return signIn(pseudonym, new Browser.NewContextOptions());
    }

    protected Somebody signIn(String pseudonym, Browser.NewContextOptions browser) {
        Somebody somebody = arrive(pseudonym, browser).open("sign-in");
        somebody.page()
                .locator(".one-click vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + pseudonym + " ·")))
                .click();
        somebody.isAt("desk/agreement.*");
        assertThat(somebody.page().locator("h1")).isVisible();
        somebody.settle();
        return somebody;
    }

    /** Keeps a picture of the whole page. */
    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name.replaceAll("[^\\p{Alnum}-]", "") + ".png"))
                .setFullPage(true));
    }

    private List<Somebody> everybody() {
        return everybody;
    }

    private Somebody arrive(String name, Browser.NewContextOptions browser) {
        if (browser.locale == null) {
            browser.setLocale("en");
        }
        Somebody somebody = new Somebody(name, Chromium.BROWSER.newContext(browser), "http://localhost:" + port);
        somebody.page().setDefaultTimeout(PATIENCE);
        everybody.add(somebody);
        return somebody;
    }
}
