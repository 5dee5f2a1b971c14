package org.accord.people;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ott.OneTimeTokenAuthentication;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Turns a link into a signed-in person. The role it gives opens routes (the coarse door) for as long as the session
 * lasts; what an administrator may do is decided by the service, on the account as it stands then.
 */
@Component
class SignInByLink implements AuthenticationProvider {

    private final OneTimeTokenService links;
    private final PersonRepository people;

    SignInByLink(OneTimeTokenService links, PersonRepository people) {
        this.links = links;
        this.people = people;
    }

    @Override
    public Authentication authenticate(Authentication presented) {
        var link = links.consume((OneTimeTokenAuthenticationToken) presented);
        if (link == null) {
            throw new BadCredentialsException("The link is not one, was used, or has expired");
        }
        SignedIn signedIn = new SignedIn(UUID.fromString(link.getUsername()));
        Me me = people.find(signedIn.id())
                .orElseThrow(() -> new BadCredentialsException("The link's person is no more"));
        List<GrantedAuthority> roles = new ArrayList<>();
        roles.add(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.OTT_AUTHORITY));
        if (me.administrator()) {
            roles.add(new SimpleGrantedAuthority("ROLE_" + SignIn.ADMINISTRATOR));
        }
        return new OneTimeTokenAuthentication(signedIn, roles);
    }

    @Override
    public boolean supports(Class<?> presented) {
        return OneTimeTokenAuthenticationToken.class.isAssignableFrom(presented);
    }
}
