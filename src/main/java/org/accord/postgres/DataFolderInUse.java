package org.accord.postgres;

import java.nio.file.Path;

/** Another Accord runs on the same data folder. */
public final class DataFolderInUse extends PostgresNotStarted {

    private static final long serialVersionUID = 1;

    DataFolderInUse(Path data) {
        super("The data folder " + data + " is in use: another Accord is running on it. Stop that one first, "
                + "or choose another folder.");
    }
}
