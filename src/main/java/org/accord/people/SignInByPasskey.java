package org.accord.people;

import com.webauthn4j.util.exception.WebAuthnException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.accord.kernel.PersonId;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * Turns what a passkey signed, posted as the parameter {@code answer}, into a signed-in person. The challenge is taken out
 * of the session first: it is good for one answer, whatever becomes of that.
 */
@Component
class SignInByPasskey implements AuthenticationConverter {

    private final Passkeys passkeys;
    private final Entrance entrance;

    SignInByPasskey(Passkeys passkeys, Entrance entrance) {
        this.passkeys = passkeys;
        this.entrance = entrance;
    }

    @Override
    public Authentication convert(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String answer = request.getParameter("answer");
        if (session == null
                || answer == null
                || !(session.getAttribute(PasskeyChallenge.KEPT_AS) instanceof PasskeyChallenge challenge)) {
            throw new BadCredentialsException("Nobody was asked");
        }
        session.removeAttribute(PasskeyChallenge.KEPT_AS);
        Entrance.Entered entered = entrance.enter(whose(challenge, answer), FactorGrantedAuthority.WEBAUTHN_AUTHORITY);
        return UsernamePasswordAuthenticationToken.authenticated(entered.signedIn(), null, entered.roles());
    }

    private PersonId whose(PasskeyChallenge challenge, String answer) {
        try {
            return passkeys.answered(challenge, answer);
        } catch (WebAuthnException | JacksonException | IllegalArgumentException unfit) {
            throw new BadCredentialsException("No passkey that we know signed that", unfit);
        }
    }
}
