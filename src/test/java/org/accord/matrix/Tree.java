package org.accord.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an open page shows, put together from what the server told it, as the client side of Vaadin does. */
final class Tree {

    private static final int BODY = 1;
    private static final List<String> SAID = List.of("label", "helperText", "placeholder", "text", "title", "value");

    /** Numbers of Vaadin's for what a node holds. */
    private static final class Feature {

        private static final int DATA = 0;
        private static final int PROPERTIES = 1;
        private static final int CHILDREN = 2;
        private static final int ATTRIBUTES = 3;
        private static final int LISTENERS = 4;
        private static final int TEXT = 7;
        private static final int VIRTUAL_CHILDREN = 24;
    }

    private static final class Node {

        private final Map<Integer, Map<String, String>> values = new HashMap<>();
        private final Map<Integer, List<Integer>> lists = new HashMap<>();

        private Map<String, String> values(int feature) {
            return values.computeIfAbsent(feature, none -> new HashMap<>());
        }

        /** Reads without making the node one that has words. */
        private String word(int feature, String name) {
            return values.getOrDefault(feature, Map.of()).getOrDefault(name, "");
        }

        private List<Integer> list(int feature) {
            return lists.computeIfAbsent(feature, none -> new ArrayList<>());
        }

        private String data(String name) {
            return values(Feature.DATA).getOrDefault(name, "");
        }

        private boolean disabled() {
            return Stream.of(Feature.PROPERTIES, Feature.ATTRIBUTES)
                    .map(feature -> values(feature).get("disabled"))
                    .anyMatch(disabled -> disabled != null && !disabled.equals("false"));
        }
    }

    private final Map<Integer, Node> nodes = new HashMap<>();
    private final List<String> scripts = new ArrayList<>();

    /** Takes in one answer of the server's. */
    void apply(JsonNode said) {
        said.path("changes").forEach(this::change);
        said.path("execute").forEach(script -> scripts.add(script.toString()));
    }

    /** Everything that stands on the page, also where links lead, in its order. */
    String text() {
        return shown().stream()
                .map(this::words)
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** The words of the page's one heading. */
    String heading() {
        return shown().stream()
                .filter(node -> node.data("tag").equals("h1"))
                .map(this::inside)
                .findFirst()
                .orElse("");
    }

    /** What the server had the page do. */
    List<String> scripts() {
        return scripts;
    }

    /** The number of the button that says that. */
    int button(String words) {
        return find(node -> node.data("tag").endsWith("button") && inside(node).equals(words));
    }

    /** The number of the field that is called that. */
    int field(String label) {
        return find(node -> label.equals(node.values(Feature.PROPERTIES).get("label")));
    }

    /** Where the link that says that leads. */
    String link(String words) {
        Node link =
                node(find(node -> node.data("tag").equals("a") && inside(node).equals(words)));
        return Objects.requireNonNull(link.values(Feature.ATTRIBUTES).get("href"));
    }

    /** An attribute of the first element of that kind. */
    @Nullable
    String attribute(String tag, String name) {
        return node(find(node -> node.data("tag").equals(tag)))
                .values(Feature.ATTRIBUTES)
                .get(name);
    }

    /** Whether there is such a button to click on. */
    boolean offers(String words) {
        return shown().stream()
                .anyMatch(node ->
                        node.data("tag").endsWith("button") && inside(node).equals(words) && !node.disabled());
    }

    /** The numbers of what somebody could click on or write into: shown, enabled, and listened to. */
    Set<Integer> offered() {
        List<Node> shown = shown();
        return nodes.entrySet().stream()
                .filter(node -> shown.contains(node.getValue())
                        && !node.getValue().disabled()
                        && !node.getValue().values(Feature.LISTENERS).isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The numbers of what is shown and cannot be used now. */
    List<Integer> disabled() {
        List<Node> shown = shown();
        return nodes.entrySet().stream()
                .filter(node ->
                        shown.contains(node.getValue()) && node.getValue().disabled())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether that node is words alone, which nothing can be done to. */
    boolean isText(int id) {
        return nodes.containsKey(id) && node(id).values.containsKey(Feature.TEXT);
    }

    /** The highest number that the page heard of. */
    int last() {
        return nodes.keySet().stream().mapToInt(Integer::intValue).max().orElse(BODY);
    }

    private void change(JsonNode change) {
        int id = change.path("node").asInt();
        int feature = change.path("feat").asInt(-1);
        Node node = node(id);
        switch (change.path("type").asString()) {
            case "attach" -> nodes.put(id, new Node());
            case "detach" -> nodes.remove(id);
            case "put" -> node.values(feature).put(change.path("key").asString(), value(change));
            case "remove" -> node.values(feature).remove(change.path("key").asString());
            case "clear" -> node.list(feature).clear();
            case "splice" -> splice(node.list(feature), change);
            default -> throw new AssertionError("a change that nobody here knows: " + change);
        }
    }

    private static String value(JsonNode change) {
        JsonNode value = change.has("nodeValue") ? change.path("nodeValue") : change.path("value");
        JsonNode address = value.path("uri");
        if (address.isString()) {
            return address.asString();
        }
        return value.isString() ? value.asString() : value.toString();
    }

    /** Only lists of nodes are of interest; those of words, as class names, stay empty. */
    private static void splice(List<Integer> list, JsonNode change) {
        int at = Math.min(change.path("index").asInt(), list.size());
        int removed = Math.min(change.path("remove").asInt(0), list.size() - at);
        list.subList(at, at + removed).clear();
        int next = at;
        for (JsonNode added : change.path("addNodes")) {
            list.add(next++, added.asInt());
        }
    }

    private Node node(int id) {
        return nodes.computeIfAbsent(id, none -> new Node());
    }

    private int find(Predicate<Node> wanted) {
        List<Node> shown = shown();
        return nodes.entrySet().stream()
                .filter(node -> shown.contains(node.getValue()) && wanted.test(node.getValue()))
                .mapToInt(Map.Entry::getKey)
                .min()
                .orElseThrow(() -> new AssertionError("not on the page:\n" + text()));
    }

    private List<Node> shown() {
        List<Node> shown = new ArrayList<>();
        walk(node(BODY), shown);
        return shown;
    }

    private void walk(Node node, List<Node> shown) {
        if (node.data("visible").equals("false")) {
            return;
        }
        shown.add(node);
        node.list(Feature.CHILDREN).forEach(child -> walk(node(child), shown));
        node.list(Feature.VIRTUAL_CHILDREN).forEach(child -> walk(node(child), shown));
    }

    private String inside(Node node) {
        List<Node> within = new ArrayList<>();
        walk(node, within);
        return within.stream().map(one -> one.word(Feature.TEXT, "text")).collect(Collectors.joining());
    }

    private String words(Node node) {
        return Stream.concat(
                        Stream.of(node.word(Feature.TEXT, "text"), node.word(Feature.ATTRIBUTES, "href")),
                        SAID.stream().map(name -> node.word(Feature.PROPERTIES, name)))
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
