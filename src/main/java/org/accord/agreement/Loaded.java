package org.accord.agreement;

import java.util.List;
import java.util.Map;
import org.accord.text.ClauseKind;
import org.jspecify.annotations.Nullable;

/**
 * An agreement read from a file, ready to be stored: every text is clean, every label is unique.
 *
 * @param titles by language
 */
record Loaded(Map<String, String> titles, List<LoadedClause> clauses) implements AgreementFile.Outcome {

    /**
     * @param label the file's own name for the clause, as in {@code A2}; null where it has none
     * @param texts by language, at least one
     */
    record LoadedClause(@Nullable String label, ClauseKind kind, int depth, Map<String, String> texts) {}
}
