package org.accord.agreement;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.accord.agreement.LoadResult.Problem;

/**
 * A file that holds an agreement, as somebody handed it in: nothing about it is trusted.
 *
 * @see JsonFile
 * @see PlainFile
 */
public sealed interface AgreementFile permits JsonFile, PlainFile {

    /** The largest file that is read, in bytes. */
    int LARGEST = 5_000_000;

    /** A JSON file with a title and clauses, each with an id, a kind and a text by language. */
    static AgreementFile json(byte[] bytes) {
        return new JsonFile(bytes);
    }

    /**
     * Plain text or Markdown, with headings and numbered paragraphs, in one language.
     *
     * @param title for the agreement; where it is blank, the file's own is taken
     */
    static AgreementFile plain(byte[] bytes, String language, String title) {
        return new PlainFile(bytes, language, title);
    }

    /** Reads the file, in time that grows with its length. */
    Outcome read();

    /** What reading came to. */
    sealed interface Outcome permits Loaded, Unusable {}

    /** The file cannot be used, for that reason, at that place. */
    record Unusable(Problem problem, String place) implements Outcome {}

    /** Ends the reading of a file at its first problem; it never leaves this package. */
    final class Halt extends RuntimeException {
        final transient Unusable unusable;

        Halt(Problem problem, String place) {
            super(problem + " at " + place, null, false, false);
            this.unusable = new Unusable(problem, place);
        }
    }

    /** The characters of a file. Bytes that are no UTF-8 are named by the line that they stand in. */
    static String characters(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new Halt(Problem.TOO_LARGE, "");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(in)
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                if (bytes[i] == '\n') {
                    line++;
                }
            }
            throw new Halt(Problem.NOT_UTF8, String.valueOf(line));
        }
    }
}
