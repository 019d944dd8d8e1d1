package org.osefrance.archive.portal.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.osefrance.archive.portal.table.Tables;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;

/** Accounts as authenticators know them: by random bits that say nothing about a person. Closed accounts are not found. */
final class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private static final String FOUND =
            "select name, passkey_owner from account where disabled_at is null and passkey_owner is not null and ";

    private final Tables database;

    PasskeyOwners(Tables database) {
        this.database = database;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return find("passkey_owner = ?", id.getBytes());
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
        return find("name = ?", name);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        database.inTransaction(connection -> Tables.change(
                connection,
                "update account set passkey_owner = ? where name = ? and passkey_owner is null",
                owner.getId().getBytes(),
                owner.getName()));
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("accounts are closed, never erased");
    }

    private @Nullable PublicKeyCredentialUserEntity find(String which, Object value) {
        return database.inTransaction(connection -> Tables.find(connection, FOUND + which, PasskeyOwners::read, value))
                .orElse(null);
    }

    private static PublicKeyCredentialUserEntity read(ResultSet row) throws SQLException {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .name(row.getString(1))
                .displayName(row.getString(1))
                .id(new Bytes(row.getBytes(2)))
                .build();
    }
}
