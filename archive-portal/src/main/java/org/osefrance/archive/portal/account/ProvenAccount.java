package org.osefrance.archive.portal.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Somebody proved to be the owner of an account, in one of the ways there are besides the password. */
final class ProvenAccount extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final String account;
    private final StaffSession.Proof proof;

    ProvenAccount(String account, StaffSession.Proof proof) {
        super(List.of());
        this.account = account;
        this.proof = proof;
        super.setAuthenticated(true);
    }

    StaffSession.Proof proof() {
        return proof;
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
