package org.accord.people.ui;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.accord.people.SignIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/**
 * Where one comes to by signing in with a link: to the invitation through which one came, else to the page that one asked
 * for, else to the usual one. Always within this house (XSS-10).
 */
final class Arrival extends SavedRequestAwareAuthenticationSuccessHandler {

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    Arrival(String otherwise) {
        setDefaultTargetUrl(otherwise);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        String invitation = request.getParameter(SignIn.INVITATION);
        if (invitation != null && SECRET.matcher(invitation).matches()) {
            clearAuthenticationAttributes(request);
            getRedirectStrategy().sendRedirect(request, response, "/invitation?token=" + invitation);
        } else {
            super.onAuthenticationSuccess(request, response, authentication);
        }
    }
}
