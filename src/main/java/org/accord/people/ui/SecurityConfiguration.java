package org.accord.people.ui;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import com.vaadin.flow.server.auth.NavigationAccessControl;
import java.util.List;
import org.accord.people.SignIn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionFixationProtectionStrategy;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/**
 * The first of the three doors: who may reach which address at all. Everything asks for sign-in but what says otherwise;
 * a view without an access annotation is nobody's.
 */
@Configuration
class SecurityConfiguration {

    /** Where one comes to who asked for no page. */
    private static final String AGREEMENT = "/desk/agreement";

    /** Styles, fonts and plain scripts hold nothing private: browsers keep them, so that a thin line carries them once. */
    @Bean
    @Order(0)
    SecurityFilterChain dress(HttpSecurity http) {
        return http.securityMatcher("/styles/**", "/fonts/**", "/scripts/**")
                .authorizeHttpRequests(addresses -> addresses.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(RequestCacheConfigurer::disable)
                .headers(headers -> {
                    headers(headers);
                    headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                            .addHeaderWriter(new StaticHeadersWriter("Cache-Control", "max-age=2592000, public"));
                })
                .build();
    }

    @Bean
    SecurityFilterChain doors(
            HttpSecurity http,
            OneTimeTokenService links,
            AuthenticationProvider byLink,
            AuthenticationConverter byPasskey,
            SessionAuthenticationStrategy openSessions,
            NavigationAccessControl views) {
        views.setLoginView("/sign-in");
        SessionAuthenticationStrategy newSession =
                new CompositeSessionAuthenticationStrategy(List.of(freshSession(), openSessions));
        return http.with(vaadin(), vaadin -> vaadin.anyRequest(any -> any.authenticated()))
                .authorizeHttpRequests(
                        addresses -> addresses.requestMatchers("/error").permitAll())
                .oneTimeTokenLogin(login -> login.tokenService(links)
                        .authenticationProvider(byLink)
                        .loginPage("/sign-in")
                        .loginProcessingUrl("/" + SignIn.ADDRESS)
                        .failureUrl("/sign-in?failed")
                        .successHandler(new Arrival(AGREEMENT))
                        .showDefaultSubmitPage(false)
                        // links are asked for on our own page and go by mail: Spring's address for that makes none
                        .generateRequestResolver(request -> null)
                        .tokenGenerationSuccessHandler((request, response, token) -> response.sendError(404)))
                .addFilterBefore(
                        new PasskeyDoor(byPasskey, newSession, AGREEMENT), UsernamePasswordAuthenticationFilter.class)
                .logout(logout -> logout.logoutSuccessUrl("/sign-in?out"))
                .sessionManagement(sessions -> sessions.sessionAuthenticationStrategy(newSession))
                .headers(SecurityConfiguration::headers)
                .build();
    }

    /** Signing in begins a new session; of the old one nothing is taken over but the page first asked for. */
    private static SessionAuthenticationStrategy freshSession() {
        SessionFixationProtectionStrategy fresh = new SessionFixationProtectionStrategy();
        fresh.setMigrateSessionAttributes(false);
        return fresh;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .contentSecurityPolicy(policy -> policy.policyDirectives(ContentSecurity.USUAL))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), microphone=(), geolocation=(), browsing-topics=()"))
                .addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow"))
                .withObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {
                    @Override
                    public <F extends HeaderWriterFilter> F postProcess(F filter) {
                        // written late they are lost: a page is forwarded inside the server, and leaves by another way
                        filter.setShouldWriteHeadersEagerly(true);
                        return filter;
                    }
                });
    }
}
