package org.osefrance.archive.portal.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;

/** A passkey: the whole sign-in at once, since it is both in somebody's hands and opened by them alone. */
record PasskeySignIn(WebAuthnRelyingPartyOperations operations) implements AuthenticationProvider {

    @Override
    public Authentication authenticate(Authentication given) {
        try {
            return new Shown(operations
                    .authenticate(((WebAuthnAuthenticationRequestToken) given).getWebAuthnRequest())
                    .getName());
        } catch (RuntimeException refused) {
            // The library has an exception for each fault of an authenticator, of no common kind.
            throw new BadCredentialsException("the passkey was not taken", refused);
        }
    }

    @Override
    public boolean supports(Class<?> given) {
        return WebAuthnAuthenticationRequestToken.class.isAssignableFrom(given);
    }

    /** Somebody showed a passkey of an account. */
    static final class Shown extends AbstractAuthenticationToken {

        private static final long serialVersionUID = 1L;

        private final String account;

        Shown(String account) {
            super(List.of());
            this.account = account;
            super.setAuthenticated(true);
        }

        @Override
        public Object getPrincipal() {
            return account;
        }

        @Override
        public @Nullable Object getCredentials() {
            return null;
        }
    }
}
