package org.accord.postgres;

import org.jspecify.annotations.Nullable;

/** The database of our own could not be started. The message is a whole sentence for whoever runs the house. */
public sealed class PostgresNotStarted extends RuntimeException permits DataFolderInUse, DataOfAnotherMajor {

    private static final long serialVersionUID = 1;

    PostgresNotStarted(String sentence) {
        super(sentence);
    }

    PostgresNotStarted(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
