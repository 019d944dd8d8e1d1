package org.osefrance.archive.portal.account;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osefrance.archive.portal.setting.Settings;
import org.osefrance.archive.portal.web.Site;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * The house that vouches for staff (OpenID Connect Discovery 1.0 § 4), as it describes itself at its address. It is asked when
 * somebody first wants to come in by it, so that the archive starts without it.
 */
final class OutsideHouse implements ClientRegistrationRepository {

    /** There is one. */
    static final String ID = "house";

    /** What stands in {@code amr} when two factors were shown (RFC 8176, section 2). */
    private static final String TWO_FACTORS = "mfa";

    private final Optional<Settings.OutsideSignIn> settings;
    private final String wayBack;
    private @Nullable ClientRegistration known;

    OutsideHouse(Optional<Settings.OutsideSignIn> settings, Site site) {
        this.settings = settings;
        this.wayBack = site.address(StaffRoute.OUTSIDE_BACK);
    }

    /** Whether there is one. */
    boolean isSet() {
        return settings.isPresent();
    }

    /** How people call it; empty where there is none. */
    String name() {
        return settings.map(Settings.OutsideSignIn::name).orElse("");
    }

    @Override
    public synchronized @Nullable ClientRegistration findByRegistrationId(String id) {
        if (known == null && id.equals(ID)) {
            known = settings.map(this::ask).orElse(null);
        }
        return id.equals(ID) ? known : null;
    }

    private ClientRegistration ask(Settings.OutsideSignIn house) {
        return ClientRegistrations.fromOidcIssuerLocation(house.issuer().toString())
                .registrationId(ID)
                .clientId(house.clientId())
                .clientSecret(house.clientSecret())
                .scope(Set.of(OidcScopes.OPENID))
                .redirectUri(wayBack)
                .build();
    }

    /** Whether it says that it saw two factors; otherwise ours is asked for besides. */
    static boolean sawTwoFactors(OidcUser somebody) {
        return somebody.getIdToken().getClaim("amr") instanceof Collection<?> shown && shown.contains(TWO_FACTORS);
    }
}
