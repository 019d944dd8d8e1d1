package org.osefrance.archive.portal.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osefrance.archive.portal.table.Tables;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/** Passkeys of accounts. Those of a closed account are not found. */
final class Passkeys implements UserCredentialRepository {

    private static final String FOUND = "select p.*, a.passkey_owner from passkey p join account a on a.id = p.account"
            + " where a.disabled_at is null and a.passkey_owner is not null and ";

    private final Tables database;

    Passkeys(Tables database) {
        this.database = database;
    }

    /**
     * One as its owner sees it.
     *
     * @param label in its owner's words
     */
    record Shown(String id, String label, Instant created) {}

    /** Those of an account, the oldest first. */
    List<Shown> list(RecordId account) {
        return database.inTransaction(connection -> Tables.list(
                connection,
                "select id, label, created_at from passkey where account = ? order by created_at",
                row -> new Shown(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()),
                account.value()));
    }

    /**
     * Takes one away from an account.
     *
     * @return false when the account has no such passkey, or nothing else that proves it besides the password
     */
    boolean remove(RecordId account, String id) {
        return database.aloneInTransaction(connection -> Tables.change(
                        connection,
                        "delete from passkey p using account a where a.id = p.account and p.account = ? and p.id = ?"
                                + " and (a.code_key is not null"
                                + " or exists (select 1 from passkey o where o.account = p.account and o.id <> p.id))",
                        account.value(),
                        id)
                == 1);
    }

    @Override
    public void save(CredentialRecord record) {
        database.inTransaction(connection -> {
            int known = Tables.change(
                    connection,
                    "update passkey set signature_count = ?, backed_up = ?, last_used_at = ? where id = ?",
                    record.getSignatureCount(),
                    record.isBackupState(),
                    database.now(),
                    record.getCredentialId().toBase64UrlString());
            return known == 1 ? known : Tables.change(connection, INSERT, values(record));
        });
    }

    private static final String INSERT = """
            insert into passkey (id, account, public_key, attestation, client_data, signature_count, verified,
                backup_eligible, backed_up, transports, label, created_at, last_used_at)
            values (?, (select id from account where passkey_owner = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private Object[] values(CredentialRecord record) {
        return new Object[] {
            record.getCredentialId().toBase64UrlString(),
            record.getUserEntityUserId().getBytes(),
            record.getPublicKey().getBytes(),
            bytes(record.getAttestationObject()),
            bytes(record.getAttestationClientDataJSON()),
            record.getSignatureCount(),
            record.isUvInitialized(),
            record.isBackupEligible(),
            record.isBackupState(),
            record.getTransports().stream()
                    .map(AuthenticatorTransport::getValue)
                    .toArray(String[]::new),
            record.getLabel(),
            database.now(),
            database.now()
        };
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return database.inTransaction(connection ->
                        Tables.find(connection, FOUND + "p.id = ?", Passkeys::read, id.toBase64UrlString()))
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes owner) {
        return database.inTransaction(
                connection -> Tables.list(connection, FOUND + "a.passkey_owner = ?", Passkeys::read, owner.getBytes()));
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("a passkey is taken away by its owner: remove");
    }

    private static CredentialRecord read(ResultSet row) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(row.getString("id")))
                .userEntityUserId(new Bytes(row.getBytes("passkey_owner")))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .attestationObject(bytes(row, "attestation"))
                .attestationClientDataJSON(bytes(row, "client_data"))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("verified"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .transports(Arrays.stream((String[]) row.getArray("transports").getArray())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toUnmodifiableSet()))
                .label(row.getString("label"))
                .created(row.getObject("created_at", OffsetDateTime.class).toInstant())
                .lastUsed(row.getObject("last_used_at", OffsetDateTime.class).toInstant())
                .build();
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }

    private static @Nullable Bytes bytes(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBytes(column)).map(Bytes::new).orElse(null);
    }
}
