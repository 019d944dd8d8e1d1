package org.osefrance.archive.portal.account;

import org.osefrance.archive.schemas.access.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Everything under {@code /staff} asks who is there; everything else is for the public and decides by the record. */
@Configuration(proxyBeanMethods = false)
class StaffSecurity {

    @Bean
    SecurityFilterChain staffFirst(
            HttpSecurity http, StaffSessions sessions, SignInOutcome outcome, AuthenticationProvider passwords) {
        return http.securityContext(context -> context.securityContextRepository(sessions))
                .authorizeHttpRequests(StaffSecurity::admit)
                .authenticationProvider(passwords)
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
                .csrf(csrf -> csrf.ignoringRequestMatchers(
                        PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/internal/command")))
                .headers(HeadersConfigurer::disable) // portal.web sets them for every answer
                .build();
    }

    private static void admit(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        for (StaffRoute route : StaffRoute.ALL) {
            var matched = requests.requestMatchers(route.pattern());
            if (route.admits() == StaffRoute.Admits.ANYONE) {
                matched.permitAll();
            } else if (route.roles().isEmpty()) {
                matched.hasAuthority(SignedIn.authority(route.admits()));
            } else {
                matched.hasAnyRole(route.roles().stream().map(Viewer.Role::name).toArray(String[]::new));
            }
        }
        requests.requestMatchers(StaffRoute.DESK + "/**").denyAll().anyRequest().permitAll();
    }

    /** Whoever is signed in without the role meets the same page as a stranger at an unknown address. */
    private static AccessDeniedHandler notForThem() {
        return (request, response, denied) -> response.sendError(isForged(denied) ? 403 : 404);
    }

    private static boolean isForged(AccessDeniedException denied) {
        return denied instanceof CsrfException;
    }

    @Bean
    PasswordEncoder passwordHashes() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    People people(Accounts accounts) {
        return new People(accounts.database());
    }
}
