package org.accord.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.security.SecureRandom;
import java.sql.SQLException;
import org.accord.kernel.Translations;
import org.accord.kit.Say;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What went wrong by our own fault: the log has all of it, the person a calm sentence, and both the same reference, so
 * that somebody who writes to us can be helped.
 */
@Component
class Problems implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** What our guards raise: a violated constraint of no kind that PostgreSQL itself knows. */
    private static final String GUARD = "23000";

    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public void error(ErrorEvent event) {
        String reference = writeDown(event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null) {
            Say.problem(
                    isRefusedByGuard(event.getThrowable())
                            ? Translations.text(ui.getLocale(), "kit.refused.stale")
                            : Translations.text(ui.getLocale(), "shell.problem.said", reference));
        }
    }

    /**
     * Whether a guard of our own in the database refused what a service had permitted: in between a mandate ended, a decision
     * closed, a mode changed. Nothing was stored, and who looks again sees why. Written down all the same, since a service that
     * permits too much would look like this, too.
     */
    private static boolean isRefusedByGuard(@Nullable Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && GUARD.equals(refused.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** Writes it to the log, and answers the reference under which it stands there. */
    static String writeDown(Throwable problem) {
        String reference = "%04X-%04X".formatted(RANDOM.nextInt(0x10000), RANDOM.nextInt(0x10000));
        LOG.error("Problem {}", reference, problem);
        return reference;
    }
}
