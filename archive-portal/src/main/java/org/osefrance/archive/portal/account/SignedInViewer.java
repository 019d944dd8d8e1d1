package org.osefrance.archive.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Set;
import java.util.stream.Collectors;
import org.osefrance.archive.portal.web.RequestViewer;
import org.osefrance.archive.schemas.access.Occasion;
import org.osefrance.archive.schemas.access.Viewer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * The viewer behind a request: the signed-in account with the roles it has now, or the public. The account is asked each
 * time, so that a right that was taken away is gone with the next request of a running session.
 */
@Component
final class SignedInViewer implements RequestViewer {

    private final Accounts accounts;

    SignedInViewer(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Viewer of(HttpServletRequest request) {
        Principal principal = request.getUserPrincipal();
        if (!(principal instanceof Authentication authentication) || !authentication.isAuthenticated()) {
            return Viewer.anyone();
        }
        Set<String> granted = authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        return accounts.find(authentication.getName())
                .map(account -> (Viewer) new Viewer.Staff(
                        account.name(),
                        account.roles().stream()
                                .filter(role -> granted.contains("ROLE_" + role.name()))
                                .collect(Collectors.toSet()),
                        Set.of(),
                        new Occasion(request.getRemoteAddr(), "")))
                .orElse(Viewer.anyone());
    }
}
