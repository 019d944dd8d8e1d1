package org.osefrance.archive.portal.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;

/** Everything under {@code /staff} asks who is there; everything else is for the public and decides by the record. */
@Configuration(proxyBeanMethods = false)
class StaffSecurity {

    static final String SIGN_IN = "/staff/sign-in";
    static final String SET_UP = "/staff/set-up";

    @Bean
    SecurityFilterChain staffFirst(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(SIGN_IN, SET_UP + "/**")
                        .permitAll()
                        .requestMatchers("/staff/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .formLogin(form -> form.loginPage(SIGN_IN).defaultSuccessUrl("/staff/intake"))
                .logout(out -> out.logoutUrl("/staff/sign-out").logoutSuccessUrl("/"))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.IF_REQUIRED))
                // The command line shows the token of the home instead of a form's; see CommandEndpoint.
                .csrf(csrf -> csrf.ignoringRequestMatchers(
                        org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults()
                                .matcher(HttpMethod.POST, "/internal/command")))
                .headers(HeadersConfigurer::disable) // portal.web sets them for every answer
                .build();
    }

    @Bean
    PasswordEncoder passwords() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    UserDetailsService staff(Accounts accounts) {
        return name -> accounts.find(name)
                .map(account -> User.withUsername(account.name())
                        .password(account.passwordHash())
                        .roles(account.roles().stream().map(Enum::name).toArray(String[]::new))
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("nobody of that name"));
    }
}
