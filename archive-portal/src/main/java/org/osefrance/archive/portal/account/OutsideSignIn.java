package org.osefrance.archive.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Somebody comes back from the house that vouches for them. Who is in already and asked for it gets the identity linked to
 * their account; everybody else comes in by the account it is linked to, or not at all. What the house hands out besides the
 * identity is not kept.
 */
final class OutsideSignIn extends AbstractAuthenticationProcessingFilter {

    /** In a session: its account is to be linked to whoever comes back. */
    static final String LINKING = OutsideSignIn.class.getName();

    private final OAuth2LoginAuthenticationFilter exchange;
    private final OutsideIdentities identities;
    private final StaffSessions sessions;
    private final AccountNews news;

    OutsideSignIn(OutsideHouse house, OutsideIdentities identities, StaffSessions sessions, AccountNews news) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, StaffRoute.OUTSIDE_BACK));
        this.exchange = new OAuth2LoginAuthenticationFilter(house, new NothingKept(), StaffRoute.OUTSIDE_BACK);
        exchange.setAuthenticationManager(new ProviderManager(new OidcAuthorizationCodeAuthenticationProvider(
                new RestClientAuthorizationCodeTokenResponseClient(), OutsideSignIn::somebody)));
        this.identities = identities;
        this.sessions = sessions;
        this.news = news;
    }

    /** The token says who it is; the house is not asked for more about them. */
    private static OidcUser somebody(OidcUserRequest request) {
        return new DefaultOidcUser(List.of(), request.getIdToken());
    }

    @Override
    public @Nullable Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        if (!(exchange.attemptAuthentication(request, response).getPrincipal() instanceof OidcUser somebody)) {
            throw new BadCredentialsException("the house vouched for nobody");
        }
        String issuer = String.valueOf(somebody.getIssuer());
        String subject = Objects.requireNonNull(somebody.getSubject(), "sub");
        Optional<Account> self = linking(request);
        if (self.isPresent()) {
            link(self.get(), issuer, subject, request, response);
            return null; // the answer is made; nobody new is signed in
        }
        return identities
                .find(issuer, subject)
                .map(account -> new ProvenAccount(
                        account,
                        OutsideHouse.sawTwoFactors(somebody)
                                ? StaffSession.Proof.OUTSIDE_TWO_FACTORS
                                : StaffSession.Proof.OUTSIDE))
                .orElseThrow(() -> new BadCredentialsException("linked to no account"));
    }

    private Optional<Account> linking(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || session.getAttribute(LINKING) == null) {
            return Optional.empty();
        }
        session.removeAttribute(LINKING);
        return sessions.find(request).filter(SignedIn::isIn).map(SignedIn::account);
    }

    private void link(
            Account self, String issuer, String subject, HttpServletRequest request, HttpServletResponse response) {
        boolean linked = identities.link(self.id(), issuer, subject);
        if (linked) {
            news.tell(AccountEvent.Kind.OUTSIDE_LINKED, self.name(), request);
        }
        try {
            response.sendRedirect(StaffRoute.ME + (linked ? "?linked" : "?taken"));
        } catch (IOException gone) {
            throw new AuthenticationServiceException("nobody is left to tell", new UncheckedIOException(gone));
        }
    }

    /** Tokens of the other house are of no use here. */
    private static final class NothingKept implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String house, Authentication somebody, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication somebody,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String house, Authentication somebody, HttpServletRequest request, HttpServletResponse response) {}
    }
}
