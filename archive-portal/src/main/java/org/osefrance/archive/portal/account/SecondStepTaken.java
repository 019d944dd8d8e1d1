package org.osefrance.archive.portal.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Somebody who had given the password proved themselves by a code too. */
final class SecondStepTaken extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final String account;

    SecondStepTaken(String account) {
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
