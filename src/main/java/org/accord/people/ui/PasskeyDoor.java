package org.accord.people.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.accord.people.SignIn;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Where what a passkey signed is posted, by a plain form like a link's: signing in begins a new session and a new page. */
final class PasskeyDoor extends AbstractAuthenticationProcessingFilter {

    private final AuthenticationConverter byPasskey;

    PasskeyDoor(AuthenticationConverter byPasskey, SessionAuthenticationStrategy newSession, String otherwise) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/" + SignIn.PASSKEY_ADDRESS));
        this.byPasskey = byPasskey;
        SavedRequestAwareAuthenticationSuccessHandler in = new SavedRequestAwareAuthenticationSuccessHandler();
        in.setDefaultTargetUrl(otherwise);
        setAuthenticationSuccessHandler(in);
        setAuthenticationFailureHandler(new SimpleUrlAuthenticationFailureHandler("/sign-in?no-passkey"));
        setSessionAuthenticationStrategy(newSession);
        setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        // the converter has asked everybody already
        setAuthenticationManager(authentication -> authentication);
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        Authentication authentication = byPasskey.convert(request);
        if (authentication == null) {
            throw new BadCredentialsException("Nobody answered");
        }
        return authentication;
    }
}
