package org.accord.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.accord.kernel.PersonId;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.stereotype.Component;

/**
 * The signed-in sessions of this node, by person, so that they can be ended from elsewhere. Ending one invalidates it at
 * once, with its open pages and their push connections, rather than at its next request.
 */
@Component
class OpenSessions implements SessionAuthenticationStrategy {

    private static final String MARK = OpenSessions.class.getName();

    private final Map<PersonId, Set<HttpSession>> sessions = new ConcurrentHashMap<>();

    @Override
    public void onAuthentication(
            Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        if (authentication.getPrincipal() instanceof SignedIn signedIn) {
            request.getSession().setAttribute(MARK, new Mark(signedIn.id()));
        }
    }

    /** Ends all sessions of that person on this node. */
    void endAll(PersonId person) {
        List.copyOf(sessions.getOrDefault(person, Set.of())).forEach(session -> {
            try {
                session.invalidate();
            } catch (IllegalStateException alreadyEnded) {
                forget(person, session);
            }
        });
    }

    /** How many there are. */
    int count(PersonId person) {
        return sessions.getOrDefault(person, Set.of()).size();
    }

    private void forget(PersonId person, HttpSession session) {
        sessions.computeIfPresent(person, (_, open) -> {
            open.remove(session);
            return open.isEmpty() ? null : open;
        });
    }

    /** Stands in a session as long as it lives: the container tells it of the end, whatever ended it. */
    private final class Mark implements HttpSessionBindingListener {

        private final PersonId person;

        Mark(PersonId person) {
            this.person = person;
        }

        @Override
        public void valueBound(HttpSessionBindingEvent event) {
            sessions.computeIfAbsent(person, _ -> ConcurrentHashMap.newKeySet()).add(event.getSession());
        }

        @Override
        public void valueUnbound(HttpSessionBindingEvent event) {
            forget(person, event.getSession());
        }
    }
}
