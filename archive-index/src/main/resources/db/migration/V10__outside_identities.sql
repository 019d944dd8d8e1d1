-- Accounts of another house that staff sign in with (OpenID Connect Core 1.0): who vouches, and how it calls them.

create table outside_identity (
    issuer text collate "C" not null,
    subject text collate "C" not null,                      -- never given to another by its issuer
    account text collate "C" not null references account,
    linked_at timestamptz not null,
    primary key (issuer, subject)
);
create index outside_identity_by_account on outside_identity (account);

grant select, insert, delete on outside_identity to archive_app;
