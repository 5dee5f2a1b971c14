package org.accord.matrix;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.accord.kernel.NotFound;
import org.accord.kernel.NotPermitted;
import org.accord.kernel.Permission;
import org.accord.matrix.Verbs.Row;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets somebody try a verb, in a transaction that never happened. */
final class Trial {

    private final TransactionTemplate transaction;
    private final DSLContext database;

    Trial(PlatformTransactionManager transactions, DSLContext database) {
        this.transaction = new TransactionTemplate(transactions);
        this.database = database;
    }

    /**
     * What came of it.
     *
     * @param answer a word of the {@link Table}, or what else went wrong
     * @param refusal where a rule refused
     * @param changed whether rows were inserted, changed or deleted in what would have been kept
     */
    record Outcome(String answer, Permission.@Nullable Refused refusal, boolean changed) {}

    /** What locks a row looks to the server as if it wrote, at first: then it is done again, and its rows are counted. */
    Outcome of(Row row, Who who) {
        Outcome outcome = of(row, who, false);
        return outcome.changed() ? of(row, who, true) : outcome;
    }

    private Outcome of(Row row, Who who, boolean counted) {
        return Objects.requireNonNull(transaction.execute(status -> {
            long before = counted ? touched() : 0;
            String answer;
            Permission.Refused refusal = null;
            try {
                answer = isEmpty(row.question().by(who)) ? Table.NOTHING : Table.DONE;
            } catch (NotPermitted refused) {
                refusal = refused.refusal();
                answer = refusal.rule();
            } catch (NotFound absent) {
                answer = Table.ABSENT;
            } catch (RuntimeException other) {
                answer = "!" + other.getClass().getSimpleName() + ":" + other.getMessage();
            }
            // what a service’s exception has already undone can change nothing
            boolean changed = !status.isRollbackOnly() && (counted ? touched() > before : wrote());
            status.setRollbackOnly();
            return new Outcome(answer, refusal, changed);
        }));
    }

    private static boolean isEmpty(@Nullable Object answer) {
        return switch (answer) {
            case null -> true;
            case Boolean yes -> !yes;
            case Optional<?> found -> found.isEmpty();
            case Collection<?> found -> found.isEmpty();
            case Map<?, ?> found -> found.isEmpty();
            case Permission permission -> !permission.isGranted();
            default -> false;
        };
    }

    private boolean wrote() {
        return database.resultQuery("select pg_current_xact_id_if_assigned() is not null")
                .fetchSingle()
                .get(0, Boolean.class);
    }

    /** Counted by the server as it goes; what this connection did before is in it too, so only differences mean something. */
    private long touched() {
        return database.resultQuery(
                        "select coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0)::bigint from pg_stat_xact_user_tables")
                .fetchSingle()
                .get(0, Long.class);
    }
}
