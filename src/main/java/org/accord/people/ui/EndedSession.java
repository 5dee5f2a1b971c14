package org.accord.people.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away what a page of an ended session still sends: its push connection and its heartbeat. Let through, each would
 * begin a new, empty session, and its cookie would take the place of the one with which somebody has just signed in: the
 * last words of the page that is being left overtake the first of the next one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class EndedSession extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOfAPage(request) && request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid()) {
            boolean farewell = "close".equals(request.getParameter("X-Atmosphere-Transport"));
            response.setStatus(farewell ? HttpServletResponse.SC_OK : HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isOfAPage(HttpServletRequest request) {
        String kind = request.getParameter("v-r");
        return "push".equals(kind) || "heartbeat".equals(kind);
    }
}
