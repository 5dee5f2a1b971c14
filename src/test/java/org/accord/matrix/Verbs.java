package org.accord.matrix;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of the matrix: every verb of every service, as somebody does it. */
final class Verbs {

    /** What becomes of the tables where it is answered. */
    enum Effect {
        /** never another row */
        READS,
        /** at least one other row wherever it is done */
        CHANGES,
        /** perhaps none: a letter, an id, a place in a queue */
        TELLS
    }

    /** Asks something. */
    interface Question {
        @Nullable
        Object by(Who who);
    }

    /** Does something. */
    interface Deed {
        void by(Who who);
    }

    /**
     * A row.
     *
     * @param verb {@code Service.verb}, where it has namesakes with the number of its arguments ({@code /5}), and after a
     *     blank what is tried of it
     */
    record Row(Section section, String verb, Effect effect, Question question) {

        /** {@code Service.verb}, with the number of its arguments where it was named. */
        String method() {
            return verb.split(" ")[0];
        }
    }

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private Section section = Section.READ_LIVE;

    Verbs in(Section next) {
        section = next;
        return this;
    }

    Verbs reads(String verb, Question question) {
        return add(new Row(section, verb, Effect.READS, question));
    }

    Verbs does(String verb, Deed deed) {
        return add(new Row(section, verb, Effect.CHANGES, asking(deed)));
    }

    Verbs tells(String verb, Deed deed) {
        return add(new Row(section, verb, Effect.TELLS, asking(deed)));
    }

    Map<String, Row> rows() {
        return rows;
    }

    private static Question asking(Deed deed) {
        return who -> {
            deed.by(who);
            return "done";
        };
    }

    private Verbs add(Row row) {
        if (rows.put(row.verb(), row) != null) {
            throw new IllegalStateException("two rows are called " + row.verb());
        }
        return this;
    }
}
