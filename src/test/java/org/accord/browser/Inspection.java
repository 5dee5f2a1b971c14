package org.accord.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.accord.browser.Inspection.Setting.Size;

/** Looks at a page in several sizes and by day and night: with axe, for what sticks out, and with a picture for people. */
final class Inspection {

    /** How somebody looks. Between them they have each size, each scheme, and the laptop in both. */
    record Setting(Size size, ColorScheme scheme) {

        static final List<Setting> ALL = List.of(
                new Setting(Size.NARROW, ColorScheme.LIGHT),
                new Setting(Size.PHONE, ColorScheme.DARK),
                new Setting(Size.LAPTOP, ColorScheme.DARK),
                new Setting(Size.LAPTOP, ColorScheme.LIGHT));

        /** Enough for what differs by its language and direction alone: the least room and the most. */
        static final List<Setting> ENDS =
                List.of(new Setting(Size.NARROW, ColorScheme.LIGHT), new Setting(Size.LAPTOP, ColorScheme.DARK));

        /** Pixels of the window. */
        enum Size {
            NARROW(320, 640),
            PHONE(390, 844),
            LAPTOP(1280, 800);

            private final int width;
            private final int height;

            Size(int width, int height) {
                this.width = width;
                this.height = height;
            }
        }

        String words() {
            return size.width + "-" + scheme.name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String AXE = """
            async () => (await axe.run(document, {
                runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']},
                resultTypes: ['violations'],
            })).violations.map(v => v.id + ': ' + v.nodes.slice(0, 4).map(n =>
                n.target.join(' ') + ' [' + n.any.concat(n.all, n.none).map(c => c.message).join('; ') + ']').join(' | '))""";

    private static final String STICKS_OUT = """
            () => {
                const width = document.documentElement.clientWidth;
                if (document.documentElement.scrollWidth <= width) return [];
                const out = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > width + 1
                    || e.getBoundingClientRect().left < -1);
                return ['sticks out to ' + document.documentElement.scrollWidth + ': '
                    + out.slice(0, 5).map(e => e.localName + '.' + e.className).join(', ')];
            }""";

    private final List<String> findings = new ArrayList<>();
    private String language = "en";

    void inLanguage(String tag) {
        language = tag;
    }

    /** What was wrong so far: the view, the setting, and what. */
    List<String> findings() {
        return List.copyOf(findings);
    }

    void of(String view, Somebody somebody) {
        Page page = somebody.page();
        somebody.settle();
        page.evaluate(AxeBuilder.getAxeScript());
        for (Setting setting : language.equals("en") ? Setting.ALL : Setting.ENDS) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(setting.scheme()));
            Size size = setting.size();
            page.setViewportSize(size.width, size.height);
            page.evaluate(
                    "async () => { await document.fonts.ready; document.getAnimations().forEach(a => a.finish()); }");
            String name = view + "-" + setting.words() + "-" + language;
            find(name, page.evaluate(STICKS_OUT));
            find(name, page.evaluate(AXE));
            // as tall as the page, so that what is fixed to the window's edge stands at the page's
            page.setViewportSize(size.width, (int) page.evaluate("document.documentElement.scrollHeight"));
            BrowserTest.picture(page, name);
        }
    }

    private void find(String name, Object found) {
        ((List<?>) found).forEach(finding -> findings.add(name + ": " + finding));
    }
}
