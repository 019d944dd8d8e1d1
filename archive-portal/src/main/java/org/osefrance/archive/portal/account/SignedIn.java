package org.osefrance.archive.portal.account;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Who is behind a request, with the account as it is at this request and not as it was at sign-in. */
final class SignedIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Account account;
    private final StaffSession session;

    SignedIn(Account account, StaffSession session) {
        super(authorities(account));
        this.account = account;
        this.session = session;
        super.setAuthenticated(true);
    }

    /** What a rule asks for who admits anyone that is signed in. */
    static String authority(StaffRoute.Admits admits) {
        return "ADMITS_" + admits;
    }

    Account account() {
        return account;
    }

    StaffSession session() {
        return session;
    }

    @Override
    public String getName() {
        return account.name();
    }

    @Override
    public Object getPrincipal() {
        return account;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    private static Set<GrantedAuthority> authorities(Account account) {
        return Stream.concat(
                        Stream.of(authority(StaffRoute.Admits.SIGNED_IN)),
                        account.roles().stream().map(role -> "ROLE_" + role))
                .map(SimpleGrantedAuthority::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
