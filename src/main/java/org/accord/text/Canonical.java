package org.accord.text;

import com.ibm.icu.text.Normalizer2;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one form that a text is stored and hashed in: see {@link VersionHash}. */
final class Canonical {

    private static final String HEAD = "accord-text 1\n";

    private Canonical() {}

    /** The canonical form of one text: NFC, LF, no blanks at the end of a line or of the text. Idempotent. O(length). */
    static String text(String text) {
        String normal = Normalizer2.getNFCInstance().normalize(text);
        StringBuilder canonical = new StringBuilder(normal.length());
        int solid = 0;
        for (int i = 0; i < normal.length(); i++) {
            char unit = normal.charAt(i);
            if (unit == '\r' && i + 1 < normal.length() && normal.charAt(i + 1) == '\n') {
                continue;
            }
            if (isLineEnd(unit)) {
                canonical.setLength(solid);
                canonical.append('\n');
                solid = canonical.length();
            } else {
                canonical.append(unit);
                solid = isBlank(unit) ? solid : canonical.length();
            }
        }
        int end = solid;
        while (end > 0 && isBlank(canonical.charAt(end - 1))) {
            end--;
        }
        return canonical.substring(0, end);
    }

    /** The first character that no text may hold, if there is one. */
    static ClauseText.@Nullable Unusable trouble(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isHighSurrogate(unit)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(unit)) {
                return new ClauseText.Unusable(Problem.LONE_SURROGATE, i);
            } else if (Character.isISOControl(unit) && unit != '\n' && unit != '\r' && unit != '\t') {
                return new ClauseText.Unusable(Problem.CONTROL_CHARACTER, i);
            } else if ((unit >= '\u202A' && unit <= '\u202E') || (unit >= '\u2066' && unit <= '\u2069')) {
                return new ClauseText.Unusable(Problem.BIDI_CONTROL, i);
            }
        }
        return null;
    }

    /** The canonical form of a document, as the comment on {@link VersionHash} tells it. */
    static byte[] document(Document document, Map<ClauseId, String> numbers) {
        StringBuilder form = new StringBuilder(HEAD);
        for (Clause clause : document.clauses()) {
            form.append(clause.id())
                    .append(' ')
                    .append(clause.kind())
                    .append(' ')
                    .append(clause.depth())
                    .append(' ');
            append(form, numbers.getOrDefault(clause.id(), ""));
            append(form.append(' '), text(clause.text()));
            form.append('\n');
        }
        return bytes(form.toString());
    }

    /** UTF-8. */
    static byte[] bytes(String text) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("The text holds half of a surrogate pair, and has no bytes to hash", e);
        }
    }

    static boolean isBlank(char unit) {
        return Character.isWhitespace(unit);
    }

    /** Whether a reader sees anything of it: more than blanks and invisible signs. */
    static boolean isVisible(String text) {
        return text.codePoints()
                .anyMatch(point -> !Character.isWhitespace(point)
                        && !Character.isSpaceChar(point)
                        && Character.getType(point) != Character.FORMAT);
    }

    private static boolean isLineEnd(char unit) {
        return unit == '\n' || unit == '\r' || unit == '\u2028' || unit == '\u2029';
    }

    private static void append(StringBuilder form, String value) {
        form.append(bytes(value).length).append(':').append(value);
    }
}
