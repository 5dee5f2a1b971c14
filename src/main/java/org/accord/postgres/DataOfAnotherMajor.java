package org.accord.postgres;

import java.nio.file.Path;

/** The data was written by another major version of PostgreSQL, which this one cannot read. */
public final class DataOfAnotherMajor extends PostgresNotStarted {

    private static final long serialVersionUID = 1;

    DataOfAnotherMajor(Path cluster, String written, int ours) {
        super("The data in " + cluster + " was written by PostgreSQL " + written
                + ", and this Accord brings PostgreSQL " + ours
                + ", which cannot read it. Run the Accord that wrote it, or move the data with pg_upgrade.");
    }
}
