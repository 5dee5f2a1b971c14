package org.accord.journal;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes JSON in the one form that RFC 8785 leaves for it, as far as the journal needs it: an object of texts, keys in
 * the order of their UTF-16 units, no space, and only what must be escaped escaped.
 */
final class Canonical {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private Canonical() {}

    static String object(Map<String, String> values) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(entry -> text(entry.getKey()) + ":" + text(entry.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
    }

    /** The texts of such an object. */
    static Map<String, String> read(String object) {
        return JsonMapper.shared().readValue(object, TEXTS);
    }

    /** In quotation marks. Refuses half of a surrogate pair: it has no UTF-8, so two texts would share a hash. */
    static String text(String value) {
        var written = new StringBuilder("\"");
        value.codePoints().forEach(point -> {
            switch (point) {
                case '"' -> written.append("\\\"");
                case '\\' -> written.append("\\\\");
                case '\b' -> written.append("\\b");
                case '\t' -> written.append("\\t");
                case '\n' -> written.append("\\n");
                case '\f' -> written.append("\\f");
                case '\r' -> written.append("\\r");
                default -> append(written, point);
            }
        });
        return written.append('"').toString();
    }

    private static void append(StringBuilder written, int point) {
        if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
            throw new IllegalArgumentException("half of a surrogate pair");
        }
        if (point < ' ') {
            written.append("\\u00").append(point < 0x10 ? "0" : "").append(Integer.toHexString(point));
        } else {
            written.appendCodePoint(point);
        }
    }
}
