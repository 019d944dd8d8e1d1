package org.osefrance.archive.portal.account;

import java.util.List;
import org.osefrance.archive.portal.guard.Secrets;
import org.osefrance.archive.portal.guard.Trials;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Name and password. An unknown name costs what a wrong password costs, and is answered in the same words: nobody learns
 * who works here.
 */
@Component
final class PasswordSignIn implements AuthenticationProvider {

    private static final int UNGUESSABLE = 24;

    private final Accounts accounts;
    private final PasswordEncoder hashes;
    private final Trials trials;
    private final String nobodysHash;

    PasswordSignIn(Accounts accounts, PasswordEncoder hashes, Trials trials) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.trials = trials;
        this.nobodysHash = hashes.encode(Secrets.token(UNGUESSABLE));
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String name = given.getName();
        String password = String.valueOf(given.getCredentials());
        trials.count(name, Trials.addressOf(given)).ifPresent(wait -> {
            throw new TooManyTriesException(wait);
        });
        String hash = accounts.findPasswordHash(name).orElse(nobodysHash);
        if (!hashes.matches(password, hash)) {
            throw new BadCredentialsException("name and password do not go together");
        }
        return UsernamePasswordAuthenticationToken.authenticated(name, "", List.of());
    }

    @Override
    public boolean supports(Class<?> given) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(given);
    }
}
