package org.accord.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.accord.kernel.PersonId;
import org.accord.people.SignIn;
import org.accord.people.TestLinks;
import org.springframework.context.ApplicationContext;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A browser with a page open, as the server meets it: its cookies, and word for word the requests that the client side of
 * Vaadin sends. What it may not do in a browser, it can do here.
 */
final class Tab implements AutoCloseable {

    static final String JSON = "application/json; charset=UTF-8";
    static final String FORM = "application/x-www-form-urlencoded";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final int port;

    /** The key of the page, which each of its calls carries, and its number in the session. */
    String key = "";

    int ui;

    private Tree tree = new Tree();
    private final StringBuilder heard = new StringBuilder();
    private int sync;
    private int called;

    Tab(int port) {
        this.port = port;
    }

    /** Comes in by a true link, as its page would, and answers where that leads. */
    String signIn(ApplicationContext house, PersonId person) {
        HttpResponse<String> entered = post(
                "/" + SignIn.ADDRESS, FORM, "token=" + TestLinks.signIn(house, person) + "&_csrf=" + encoded(token()));
        return entered.headers().firstValue("Location").orElseThrow();
    }

    /** The word against forgery of this session, as a page of it holds it. */
    String token() {
        Matcher token = TOKEN.matcher(get("/sign-in").body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    /** Opens that address as the client side does once it has loaded: a page of its own, which goes there. */
    Tree open(String address) {
        String route = address.replaceAll("\\?.*", "");
        String query = address.substring(Math.min(address.length(), route.length() + 1));
        begin(route, query);
        go(route, query);
        return tree;
    }

    /** Opens a page, which shows nothing yet. */
    HttpResponse<String> begin(String route, String query) {
        HttpResponse<String> begun = get("/?v-r=init&location=" + encoded(route) + "&query=" + encoded(query));
        JsonNode config = read(begun.body()).path("appConfig");
        ui = config.path("v-uiId").asInt();
        tree = new Tree();
        heard.setLength(0);
        heard.append(begun.body());
        sync = 0;
        called = 0;
        hear(config.path("uidl"));
        return begun;
    }

    /** Goes to another address within the open page. */
    HttpResponse<String> go(String route, String query) {
        return call(navigation(route, query));
    }

    static ObjectNode navigation(String route, String query) {
        ObjectNode call = call("event", 1);
        call.put("event", "ui-navigate");
        ObjectNode data = call.putObject("data");
        data.put("route", route).put("query", query).put("appShellTitle", "").put("trigger", "");
        data.putNull("historyState");
        return call;
    }

    /** A click on that node, whether it is one to click on or not. */
    static ObjectNode click(int node) {
        ObjectNode call = call("event", node);
        call.put("event", "click");
        call.putObject("data");
        return call;
    }

    /** Writes into that node, whether it is one to write into or not. */
    static ObjectNode type(int node, String property, String value) {
        ObjectNode call = call("mSync", node);
        call.put("feature", 1).put("property", property).put("value", value);
        return call;
    }

    static ObjectNode call(String type, int node) {
        return MAPPER.createObjectNode().put("type", type).put("node", node);
    }

    /** Calls the server as the open page would, and shows what it answers. */
    HttpResponse<String> call(ObjectNode... calls) {
        HttpResponse<String> answer = send(message(key, calls), ui);
        hear(answer);
        return answer;
    }

    /** The next message of this page, with that key. */
    String message(String with, ObjectNode... calls) {
        ObjectNode message = MAPPER.createObjectNode();
        message.put("csrfToken", with).put("syncId", sync).put("clientId", called);
        ArrayNode rpc = message.putArray("rpc");
        for (ObjectNode call : calls) {
            rpc.add(call);
        }
        return message.toString();
    }

    /** Sends a message to a page, whoever's it is. */
    HttpResponse<String> send(String message, int to) {
        return post("/?v-r=uidl&v-uiId=" + to, JSON, message);
    }

    /** All that the server said to this page, word for word. */
    String heard() {
        return heard.toString();
    }

    /** What the page shows now. */
    Tree tree() {
        return tree;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, String type, String body) {
        return send(request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html");
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }

    private void hear(HttpResponse<String> answer) {
        if (answer.statusCode() == 200 && answer.body().startsWith("{")) {
            heard.append(answer.body());
            JsonNode said = read(answer.body());
            called = said.path("clientId").asInt(called);
            hear(said);
        }
    }

    private void hear(JsonNode said) {
        if (said.has("Vaadin-Security-Key")) {
            key = said.path("Vaadin-Security-Key").asString();
        }
        sync = said.path("syncId").asInt(sync);
        tree.apply(said);
    }

    private static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw new AssertionError(json, e);
        }
    }
}
