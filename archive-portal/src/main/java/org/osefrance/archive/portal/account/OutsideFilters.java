package org.osefrance.archive.portal.account;

import jakarta.servlet.Filter;
import java.util.List;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.stereotype.Component;

/** The way to the house that vouches for staff and the way back; none where no house is set. */
@Component
final class OutsideFilters {

    private final OutsideHouse house;
    private final OutsideIdentities identities;
    private final StaffSessions sessions;
    private final SignInOutcome outcome;
    private final AccountNews news;

    OutsideFilters(
            OutsideHouse house,
            OutsideIdentities identities,
            StaffSessions sessions,
            SignInOutcome outcome,
            AccountNews news) {
        this.house = house;
        this.identities = identities;
        this.sessions = sessions;
        this.outcome = outcome;
        this.news = news;
    }

    List<Filter> list() {
        if (!house.isSet()) {
            return List.of();
        }
        OAuth2AuthorizationRequestRedirectFilter there =
                new OAuth2AuthorizationRequestRedirectFilter(house, StaffRoute.OUTSIDE);
        there.setAuthenticationFailureHandler(outcome);
        return List.of(there, new OutsideSignIn(house, identities, sessions, news));
    }
}
