package org.accord.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.AfterEach;

/** A test that looks at pages; at its end nothing may have been found that keeps anybody out (WCAG 2.2 AA). */
abstract class Looking extends BrowserTest {

    private final Inspection inspection = new Inspection();

    @AfterEach
    final void nothingWasFound() {
        assertThat(inspection.findings()).isEmpty();
    }

    /** Names the pictures that follow. */
    final void inLanguage(String tag) {
        inspection.inLanguage(tag);
    }

    final void look(Somebody somebody, String view, String path) {
        somebody.open(path);
        look(somebody, view);
    }

    final void look(Somebody somebody, String view) {
        inspection.of(view, somebody);
    }

    /** A browser whose owner wants nothing to move. */
    static Browser.NewContextOptions still() {
        return new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE);
    }
}
