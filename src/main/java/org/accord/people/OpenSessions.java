package org.accord.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The signed-in sessions of this node. Whether one is still open, the table says: each request asks it, before anything
 * else looks at the session, so that one which was ended on another node is over here too (SESS-06).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10) // before Spring Security reads who is signed in
class OpenSessions extends OncePerRequestFilter implements SessionAuthenticationStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(OpenSessions.class);
    private static final String MARK = OpenSessions.class.getName();

    private final Map<SessionId, HttpSession> here = new ConcurrentHashMap<>();
    private final Sessions sessions;
    private final Clock clock;

    OpenSessions(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public void onAuthentication(
            Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        if (authentication.getPrincipal() instanceof SignedIn signedIn) {
            request.getSession().setAttribute(MARK, new Mark(signedIn, hour()));
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Mark mark = session == null ? null : mark(session);
        if (session != null && mark != null && !mark.isOpen()) {
            here.remove(mark.signedIn.sessionId());
            end(session);
        }
        chain.doFilter(request, response);
    }

    /** None where another request has just ended the session: then this one is a visitor’s. */
    private static @Nullable Mark mark(HttpSession session) {
        try {
            return session.getAttribute(MARK) instanceof Mark mark ? mark : null;
        } catch (IllegalStateException over) {
            LOG.debug("a session ended while it was asked");
            return null;
        }
    }

    /** At once, with their open pages and push connections, rather than at their next request. */
    @TransactionalEventListener
    void end(SessionsEnded ended) {
        ended.sessions().forEach(id -> {
            HttpSession session = here.remove(id);
            if (session != null) {
                end(session);
            }
        });
    }

    /** Whether that session is on this node. */
    boolean has(SessionId session) {
        return here.containsKey(session);
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException already) {
            LOG.debug("a session had ended by itself");
        }
    }

    private Instant hour() {
        return clock.instant().truncatedTo(ChronoUnit.HOURS);
    }

    /** Stands in a session as long as it lives: the container tells it of the end, whatever ended it. */
    private final class Mark implements HttpSessionBindingListener {

        private final SignedIn signedIn;
        private volatile Instant noted;

        Mark(SignedIn signedIn, Instant noted) {
            this.signedIn = signedIn;
            this.noted = noted;
        }

        /** Asks the table, and once an hour notes there that it is used. */
        boolean isOpen() {
            Instant now = hour();
            if (noted.equals(now)) {
                return sessions.isOpen(signedIn.sessionId(), signedIn.id());
            }
            boolean open = sessions.use(signedIn.sessionId());
            noted = now;
            return open;
        }

        @Override
        public void valueBound(HttpSessionBindingEvent event) {
            here.put(signedIn.sessionId(), event.getSession());
        }

        @Override
        public void valueUnbound(HttpSessionBindingEvent event) {
            if (here.remove(signedIn.sessionId()) == null) {
                return; // it was ended by the table, which knows
            }
            try {
                sessions.forget(signedIn.sessionId());
            } catch (DataAccessException later) {
                // the house or its database is closing; the row goes with those that nobody uses
                LOG.warn(
                        "the end of a session could not be written: {}",
                        later.getClass().getName());
            }
        }
    }
}
