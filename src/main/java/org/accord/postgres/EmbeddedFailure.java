package org.accord.postgres;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Our own PostgreSQL says in a sentence why it did not start. */
class EmbeddedFailure extends AbstractFailureAnalyzer<PostgresNotStarted> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, PostgresNotStarted cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
