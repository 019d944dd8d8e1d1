-- The reading room: terminals, sessions that staff opens at them, readers and what they signed. Every request from a terminal asks
-- these tables anew.

create table reading_terminal (
    id text collate "C" primary key,                        -- what the audit calls whoever sits there without an account
    name text not null unique,                              -- what the staff calls it
    code_digest text collate "C" unique,                    -- of the code that makes a browser this terminal; serves once
    code_expires_at timestamptz,
    key_digest text collate "C" unique,                     -- of the key that lies in that browser
    registered_at timestamptz,
    made_by text not null,
    made_at timestamptz not null,
    closed_by text,
    closed_at timestamptz
);

create table reader (
    id text collate "C" primary key,
    account text not null unique,                           -- how the staff calls them; what derogations name
    identity_proof text not null,                           -- what was seen, never the paper itself
    made_by text not null,
    made_at timestamptz not null
);

create table reading_agreement (
    id text collate "C" primary key,
    reader text collate "C" not null references reader,
    records text[] collate "C" not null,                    -- items it names; no reference, so that an erasure can take them
    purpose text not null,
    signed_on date not null,
    last_day date not null,
    given_by text not null,
    given_at timestamptz not null,
    revoked_by text,
    revoked_at timestamptz,
    revoked_why text
);
create index reading_agreement_by_reader on reading_agreement (reader);

create table reading_session (
    id text collate "C" primary key,
    terminal text collate "C" not null references reading_terminal,
    reader text collate "C" references reader,              -- nobody: a visitor who signed nothing
    opened_by text not null,
    opened_at timestamptz not null,
    ends_at timestamptz not null,
    ended_at timestamptz                                    -- by staff, by the reader, or by the next session there
);
create unique index reading_session_open on reading_session (terminal) where ended_at is null;

grant select, insert, update on reading_terminal, reader, reading_agreement, reading_session to archive_app;
