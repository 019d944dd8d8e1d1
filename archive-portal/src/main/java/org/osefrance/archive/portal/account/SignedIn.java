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
        super(authorities(account, session.admits(account)));
        this.account = account;
        this.session = session;
        super.setAuthenticated(true);
    }

    /** What a rule asks for that admits whoever has come so far. */
    static String authority(StaffRoute.Admits admits) {
        return "ADMITS_" + admits;
    }

    /** How far the sign-in has come. */
    StaffRoute.Admits admits() {
        return session.admits(account);
    }

    /** Whether everything asked for was shown. */
    boolean isIn() {
        return admits() == StaffRoute.Admits.SIGNED_IN;
    }

    /** Where the sign-in goes on; the desk when there is nothing left to show. */
    String next() {
        return switch (admits()) {
            case SECOND_STEP -> StaffRoute.CODE;
            case ENROLMENT -> StaffRoute.SECOND_STEP;
            case SIGNED_IN, ANYONE -> StaffRoute.DESK;
        };
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

    /** Roles count for nothing before the sign-in is whole. */
    private static Set<GrantedAuthority> authorities(Account account, StaffRoute.Admits admits) {
        Stream<String> roles = admits == StaffRoute.Admits.SIGNED_IN
                ? account.roles().stream().map(role -> "ROLE_" + role)
                : Stream.of();
        return Stream.concat(Stream.of(authority(admits)), roles)
                .map(SimpleGrantedAuthority::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
