package org.accord.people;

import java.util.UUID;
import org.accord.kernel.PersonId;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ott.OneTimeTokenAuthentication;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Component;

/** Turns a link into a signed-in person. */
@Component
class SignInByLink implements AuthenticationProvider {

    private final OneTimeTokenService links;
    private final Entrance entrance;

    SignInByLink(OneTimeTokenService links, Entrance entrance) {
        this.links = links;
        this.entrance = entrance;
    }

    @Override
    public Authentication authenticate(Authentication presented) {
        var link = links.consume((OneTimeTokenAuthenticationToken) presented);
        if (link == null) {
            throw new BadCredentialsException("The link is not one, was used, or has expired");
        }
        Entrance.Entered entered =
                entrance.enter(new PersonId(UUID.fromString(link.getUsername())), FactorGrantedAuthority.OTT_AUTHORITY);
        return new OneTimeTokenAuthentication(entered.signedIn(), entered.roles());
    }

    @Override
    public boolean supports(Class<?> presented) {
        return OneTimeTokenAuthenticationToken.class.isAssignableFrom(presented);
    }
}
