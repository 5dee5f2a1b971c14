package org.accord.agreement;

/** What came of loading a file. */
public sealed interface LoadResult {

    /** Version 1 stands. */
    record Stored(AgreementId id, int clauses) implements LoadResult {}

    /**
     * Nothing was changed.
     *
     * @param place where in the file: a line as in {@code 12}, or a path as in {@code clauses[3].text.fr}; may be empty
     */
    record Unusable(Problem problem, String place) implements LoadResult {}

    /** Why a file cannot be used; each has its sentence under {@code agreement.problem}. */
    enum Problem {
        TOO_LARGE,
        NOT_UTF8,
        NOT_JSON,
        MISSING,
        NOT_TEXT,
        UNKNOWN_KIND,
        UNKNOWN_LANGUAGE,
        WRONG_DEPTH,
        DUPLICATE_ID,
        EMPTY_CLAUSE,
        CLAUSE_TOO_LONG,
        TITLE_TOO_LONG,
        LABEL_TOO_LONG,
        FORBIDDEN_CHARACTER,
        NO_CLAUSES
    }
}
