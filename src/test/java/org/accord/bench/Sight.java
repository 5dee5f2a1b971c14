package org.accord.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How long after somebody’s click somebody else sees what was said, in another browser and without a reload. Both
 * browsers note the time themselves, by the clock of the one machine that they share.
 */
final class Sight {

    private static final int TIMES = 20;
    private static final int WARMING_UP = 5;

    /** Notes when a button is pressed. */
    private static final String NOTE_CLICKS =
            "() => addEventListener('click', () => window.clickedAt = Date.now(), true)";

    /** Notes when the words first stand on the page, in the first picture that shows them. */
    private static final String NOTE_SIGHT = """
            words => {
                window.seenAt = 0;
                const look = () => {
                    if (document.querySelector('main').textContent.includes(words)) {
                        watching.disconnect();
                        requestAnimationFrame(() => window.seenAt = Date.now());
                    }
                };
                const watching = new MutationObserver(look);
                watching.observe(document.body, {subtree: true, childList: true, characterData: true});
            }
            """;

    private Sight() {}

    static void measure(Table table, Browsers browsers) {
        try (Browser one = browsers.open();
                Browser other = browsers.open()) {
            Page writer = browsers.signedIn(one, 0);
            Page reader = browsers.signedIn(other, 1);
            for (Page page : List.of(writer, reader)) {
                page.navigate("desk/proposals/1");
                page.locator(".thread vaadin-text-area").waitFor();
            }
            writer.evaluate(NOTE_CLICKS);
            List<Duration> times = new ArrayList<>();
            for (int time = 1; time <= WARMING_UP + TIMES; time++) {
                Duration took = say(writer, reader, "Said for the " + time + ". time.");
                if (time > WARMING_UP) {
                    times.add(took);
                }
            }
            Spread spread = Spread.of(times);
            table.row("click to visible, second browser", spread);
            table.row("… 95 of 100 within", Spread.written(spread.percentile(95)), "");
        }
    }

    private static Duration say(Page writer, Page reader, String words) {
        reader.evaluate(NOTE_SIGHT, words);
        Locator thread = writer.locator(".thread");
        thread.locator("textarea").fill(words);
        thread.locator("textarea").blur();
        thread.locator(".act vaadin-button").click();
        double seen = number(reader.waitForFunction("() => window.seenAt").jsonValue());
        // the writer’s own page shows it as well before the next is said
        writer.waitForFunction("words => document.querySelector('.thread .list').textContent.includes(words)", words);
        double clicked = number(writer.evaluate("() => window.clickedAt"));
        return Duration.ofMillis(Math.round(seen - clicked));
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
