package org.accord.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a page fetches, as Chromium itself counts it. */
final class Sizes {

    /** So many requests; their bytes on the wire with the heads of the answers, and unpacked without. */
    record Fetched(int requests, long wire, long decoded) {

        static final Fetched NOTHING = new Fetched(0, 0, 0);

        Fetched plus(Fetched other) {
            return new Fetched(requests + other.requests, wire + other.wire, decoded + other.decoded);
        }
    }

    private final Map<String, Fetched> byRequest = new HashMap<>();
    private final Map<String, String> kinds = new HashMap<>();

    private Sizes() {}

    /** Measures each page for somebody who has never been here: nothing is in the browser’s cache. */
    static void measure(Table table, Browsers browsers) {
        try (Browser browser = browsers.open()) {
            try (BrowserContext newcomer = browsers.newcomer(browser)) {
                write(table, "home", load(newcomer.newPage(), "", "main h1"));
            }
            try (BrowserContext newcomer = browsers.newcomer(browser)) {
                write(table, "sign-in", load(newcomer.newPage(), "sign-in", ".one-click"));
            }
            Page delegate = browsers.signedIn(browser, 0);
            try (BrowserContext emptyCache = browsers.newcomer(browser)) {
                emptyCache.addCookies(delegate.context().cookies());
                write(
                        table,
                        "agreement, signed in",
                        load(emptyCache.newPage(), "desk/agreement", Browsers.LIVING_TEXT));
                write(
                        table,
                        "agreement, once more",
                        load(emptyCache.newPage(), "desk/agreement", Browsers.LIVING_TEXT));
            }
        }
    }

    /** @param whole what stands on the page once it is there */
    private static Map<String, Fetched> load(Page page, String path, String whole) {
        Sizes sizes = new Sizes();
        CDPSession network = page.context().newCDPSession(page);
        network.on("Network.requestWillBeSent", sizes::sent);
        network.on("Network.dataReceived", sizes::received);
        network.on("Network.loadingFinished", sizes::finished);
        network.on("Network.webSocketFrameReceived", sizes::pushed);
        network.send("Network.enable");
        page.navigate(path);
        page.locator(whole).waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        network.detach();
        return sizes.byRequest.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> sizes.kinds.getOrDefault(entry.getKey(), "other"),
                        Map.Entry::getValue,
                        Fetched::plus));
    }

    private void sent(JsonObject event) {
        kinds.put(id(event), kind(event.get("type").getAsString()));
        add(event, new Fetched(1, 0, 0));
    }

    private void received(JsonObject event) {
        add(event, new Fetched(0, 0, event.get("dataLength").getAsLong()));
    }

    private void finished(JsonObject event) {
        add(event, new Fetched(0, event.get("encodedDataLength").getAsLong(), 0));
    }

    private void pushed(JsonObject event) {
        String text = event.getAsJsonObject("response").get("payloadData").getAsString();
        long bytes = text.getBytes(StandardCharsets.UTF_8).length;
        kinds.put(id(event), "push");
        add(event, new Fetched(0, bytes, bytes));
    }

    private void add(JsonObject event, Fetched more) {
        byRequest.merge(id(event), more, Fetched::plus);
    }

    private static String id(JsonObject event) {
        return event.get("requestId").getAsString();
    }

    private static String kind(String type) {
        return switch (type) {
            case "Document" -> "html";
            case "Stylesheet" -> "style";
            case "Fetch", "XHR" -> "data";
            default -> type.toLowerCase(Locale.ROOT);
        };
    }

    private static void write(Table table, String page, Map<String, Fetched> byKind) {
        Fetched all = byKind.values().stream().reduce(Fetched.NOTHING, Fetched::plus);
        String kinds = byKind.entrySet().stream()
                .sorted(Comparator.comparingLong(entry -> -entry.getValue().wire()))
                .map(entry -> entry.getKey() + " " + entry.getValue().requests() + "× "
                        + Table.bytes(entry.getValue().wire()))
                .collect(Collectors.joining(", "));
        table.row(
                page,
                all.requests() + " requests, " + Table.bytes(all.wire()),
                Table.bytes(all.decoded()) + " unpacked; " + kinds);
    }
}
