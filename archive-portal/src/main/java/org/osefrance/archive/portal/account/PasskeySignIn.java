package org.osefrance.archive.portal.account;

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
            String account = operations
                    .authenticate(((WebAuthnAuthenticationRequestToken) given).getWebAuthnRequest())
                    .getName();
            return new ProvenAccount(account, StaffSession.Proof.PASSKEY);
        } catch (RuntimeException refused) {
            // The library has an exception for each fault of an authenticator, of no common kind.
            throw new BadCredentialsException("the passkey was not taken", refused);
        }
    }

    @Override
    public boolean supports(Class<?> given) {
        return WebAuthnAuthenticationRequestToken.class.isAssignableFrom(given);
    }
}
