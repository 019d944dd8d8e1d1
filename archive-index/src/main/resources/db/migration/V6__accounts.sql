-- People who sign in: invited by an administrator, with a second step, and with limits to guessing.

alter table account
    add column services text[] not null default '{}',       -- whose people they serve
    add column generation integer not null default 0,       -- a session of an earlier one has ended
    add column last_signed_in_at timestamptz,
    add column code_key bytea,                              -- of one-time codes (RFC 6238), sealed with a key of the home
    add column code_step bigint not null default 0;         -- the last time step whose code was used: none serves twice

-- What a one-time link is for. Those made so far are for the first account.
alter table setup_token add column kind text not null default 'FIRST' check (kind in ('FIRST', 'INVITED', 'RESET'));
alter table setup_token alter column kind drop default;

create table recovery_code (
    account text collate "C" not null references account,
    hash text collate "C" not null,                         -- SHA-256 of a code of 80 random bits
    used_at timestamptz,
    primary key (account, hash)
);

-- Tries to sign in, counted here so that a restart forgives nothing.
create table sign_in_trial (
    subject text collate "C" primary key,                   -- digest of a name as it was typed, or of an address
    tries integer not null,                                 -- since the last success, or since a day without any
    last_at timestamptz not null,
    wait_until timestamptz not null
);

grant select, insert, update, delete on recovery_code, sign_in_trial to archive_app;
