package org.accord.postgres;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** A configured database that cannot be reached or will not let us in. */
class ConnectionFailure extends AbstractFailureAnalyzer<SQLException> {

    /** Connection exceptions, invalid authorisation, no such database. */
    private static final Set<String> CLASSES = Set.of("08", "28", "3D");

    private final Environment environment;

    ConnectionFailure(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, SQLException cause) {
        String state = cause.getSQLState();
        String url = environment.getProperty("spring.datasource.url");
        if (url == null || state == null || state.length() < 2 || !CLASSES.contains(state.substring(0, 2))) {
            return null;
        }
        return new FailureAnalysis(
                "The database at " + url + " cannot be used: " + cause.getMessage(),
                "Look at spring.datasource.url, .username and .password, and at spring.liquibase.user and .password.",
                cause);
    }
}
