-- Passkeys (Web Authentication Level 3): what an account signs in with besides a password, or in place of it.

alter table account add column passkey_owner bytea unique;  -- 256 random bits by which authenticators know the account

create table passkey (
    id text collate "C" primary key,                        -- credential id, base64url
    account text collate "C" not null references account,
    public_key bytea not null,                              -- COSE
    attestation bytea,
    client_data bytea,
    signature_count bigint not null,
    verified boolean not null,                              -- the authenticator had verified its user when it was made
    backup_eligible boolean not null,
    backed_up boolean not null,
    transports text[] not null,
    label text not null,                                    -- in its owner's words
    created_at timestamptz not null,
    last_used_at timestamptz not null
);
create index passkey_by_account on passkey (account);

grant select, insert, update, delete on passkey to archive_app;
