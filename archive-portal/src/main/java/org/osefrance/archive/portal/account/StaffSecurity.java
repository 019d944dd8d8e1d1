package org.osefrance.archive.portal.account;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.osefrance.archive.portal.guard.Trials;
import org.osefrance.archive.portal.setting.Settings;
import org.osefrance.archive.portal.web.Site;
import org.osefrance.archive.schemas.access.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;

/** Everything under {@code /staff} asks who is there; everything else is for the public and decides by the record. */
@Configuration(proxyBeanMethods = false)
class StaffSecurity {

    @Bean
    SecurityFilterChain staffFirst(
            HttpSecurity http,
            StaffSessions sessions,
            SignInOutcome outcome,
            CodeCheck check,
            WebAuthnRelyingPartyOperations passkeys,
            OutsideFilters outside) {
        HttpSessionCsrfTokenRepository tokens = new HttpSessionCsrfTokenRepository();
        AbstractAuthenticationProcessingFilter codes = new CodeSignIn(check);
        AbstractAuthenticationProcessingFilter shown = passkeyFilter(passkeys);
        follow(codes, sessions, outcome, tokens);
        follow(shown, sessions, outcome, tokens);
        outside.list().forEach(filter -> {
            if (filter instanceof OutsideSignIn back) {
                follow(back, sessions, outcome, tokens);
            }
            http.addFilterAfter(filter, UsernamePasswordAuthenticationFilter.class);
        });
        return http.addFilterAfter(codes, UsernamePasswordAuthenticationFilter.class)
                .addFilterAfter(shown, UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(passkeyQuestions(passkeys), AuthorizationFilter.class)
                .securityContext(context -> context.securityContextRepository(sessions))
                .authorizeHttpRequests(StaffSecurity::admit)
                .formLogin(form -> form.loginPage(StaffRoute.SIGN_IN)
                        .successHandler(outcome)
                        .failureHandler(outcome))
                .logout(out -> out.logoutUrl(StaffRoute.SIGN_OUT)
                        .addLogoutHandler(outcome)
                        .logoutSuccessUrl("/"))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                (request, response, nobody) -> response.sendRedirect(StaffRoute.SIGN_IN))
                        .accessDeniedHandler(notForThem()))
                // The command line shows the token of the home instead of a form's; see CommandEndpoint.
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .ignoringRequestMatchers(
                                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/internal/command")))
                .headers(HeadersConfigurer::disable) // portal.web sets them for every answer
                .build();
    }

    private static AbstractAuthenticationProcessingFilter passkeyFilter(WebAuthnRelyingPartyOperations passkeys) {
        WebAuthnAuthenticationFilter filter = new WebAuthnAuthenticationFilter();
        filter.setRequiresAuthenticationRequestMatcher(posted(StaffRoute.PASSKEY_SIGN_IN));
        filter.setAuthenticationManager(new ProviderManager(new PasskeySignIn(passkeys)));
        return filter;
    }

    private static Filter passkeyQuestions(WebAuthnRelyingPartyOperations passkeys) {
        PublicKeyCredentialRequestOptionsFilter filter = new PublicKeyCredentialRequestOptionsFilter(passkeys);
        filter.setRequestMatcher(posted(StaffRoute.PASSKEY_SIGN_IN + "/options"));
        return filter;
    }

    private static RequestMatcher posted(String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, path);
    }

    /** What the form's own filter does too: another session id, another token, the same way on. */
    private static void follow(
            AbstractAuthenticationProcessingFilter filter,
            StaffSessions sessions,
            SignInOutcome outcome,
            CsrfTokenRepository tokens) {
        filter.setSecurityContextRepository(sessions);
        filter.setSessionAuthenticationStrategy(new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(tokens))));
        filter.setAuthenticationSuccessHandler(outcome);
        filter.setAuthenticationFailureHandler(outcome);
    }

    private static void admit(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        for (StaffRoute route : StaffRoute.ALL) {
            var matched = requests.requestMatchers(route.pattern());
            if (route.admits() == StaffRoute.Admits.ANYONE) {
                matched.permitAll();
            } else if (route.roles().isEmpty()) {
                matched.hasAnyAuthority(admitting(route.admits()));
            } else {
                matched.hasAnyRole(route.roles().stream().map(Viewer.Role::name).toArray(String[]::new));
            }
        }
        requests.requestMatchers(StaffRoute.DESK + "/**").denyAll().anyRequest().permitAll();
    }

    private static String[] admitting(StaffRoute.Admits admits) {
        return admits == StaffRoute.Admits.ENROLMENT
                ? new String[] {SignedIn.authority(admits), SignedIn.authority(StaffRoute.Admits.SIGNED_IN)}
                : new String[] {SignedIn.authority(admits)};
    }

    /**
     * Whoever has more to show is led there. Whoever is in without the role meets the same page as a stranger at an unknown
     * address.
     */
    private static AccessDeniedHandler notForThem() {
        return (request, response, denied) -> {
            if (isForged(denied)) {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            } else if (request.getUserPrincipal() instanceof SignedIn halfway && !halfway.isIn()) {
                response.sendRedirect(halfway.next());
            } else {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        };
    }

    private static boolean isForged(AccessDeniedException denied) {
        return denied instanceof CsrfException;
    }

    /** Argon2id with its memory and passes as the library sets them (RFC 9106, section 4). */
    @Bean
    PasswordEncoder passwordHashes() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    People people(Accounts accounts) {
        return new People(accounts.database());
    }

    @Bean
    SecondSteps secondSteps(Accounts accounts) {
        return accounts.secondSteps();
    }

    @Bean
    Trials trials(Accounts accounts) {
        return new Trials(accounts.database());
    }

    @Bean
    Passkeys passkeys(Accounts accounts) {
        return new Passkeys(accounts.database());
    }

    @Bean
    OutsideHouse outsideHouse(Settings settings, Site site) {
        return new OutsideHouse(settings.outside(), site);
    }

    @Bean
    OutsideIdentities outsideIdentities(Accounts accounts) {
        return new OutsideIdentities(accounts.database());
    }

    @Bean
    WebAuthnRelyingPartyOperations passkeyOperations(Accounts accounts, Site site, Passkeys passkeys) {
        return PasskeyHouse.operations(site, new PasskeyOwners(accounts.database()), passkeys);
    }
}
