package org.osefrance.archive.portal.account;

import java.util.Set;
import org.osefrance.archive.portal.web.Site;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/**
 * The house as authenticators know it: the host of {@code ARCHIVE_BASE_URL} and no other. Browsers allow passkeys through
 * TLS, and on the machine itself.
 *
 * @param host relying party identifier
 * @param possible whether browsers allow passkeys at that address
 */
record PasskeyHouse(String host, boolean possible) {

    static PasskeyHouse of(Site site) {
        String host = String.valueOf(site.baseUrl().getHost());
        boolean named = !host.matches("[0-9.]+|\\[.*");
        return new PasskeyHouse(host, host.equals("localhost") || site.secure() && named);
    }

    /** Makes and checks passkeys; each time whoever holds one has to show it is they: by finger, face or number. */
    static WebAuthnRelyingPartyOperations operations(Site site, PasskeyOwners owners, Passkeys passkeys) {
        Webauthn4JRelyingPartyOperations operations = new Webauthn4JRelyingPartyOperations(
                owners,
                passkeys,
                PublicKeyCredentialRpEntity.builder()
                        .id(of(site).host())
                        .name(site.institution())
                        .build(),
                Set.of(origin(site)));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    private static String origin(Site site) {
        int port = site.baseUrl().getPort();
        return site.baseUrl().getScheme() + "://" + site.baseUrl().getHost() + (port < 0 ? "" : ":" + port);
    }
}
