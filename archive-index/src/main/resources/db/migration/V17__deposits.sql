-- What people hand in: a deposit, and each of its files with what became of it. Bytes that wait lie in the home, not here.

create table deposit (
    id text collate "C" primary key,
    way text not null check (way in ('PAGE', 'COMMAND', 'WATCHED')),
    name text not null,                                     -- what the depositor calls it, or its folder; may be empty
    depositor text not null,                                -- account, or part of the archive
    received_into text not null,                            -- reference it goes under
    dated text not null,                                    -- EDTF; empty where nobody said
    period text not null,                                   -- of access; empty where nobody said
    languages text[] not null,
    each_alone boolean not null,                            -- every file an item of its own
    state text not null check (state in ('OPEN', 'TAKING', 'DONE', 'BROKEN_OFF', 'GIVEN_UP', 'FORGOTTEN')),
    opened_at timestamptz not null,
    touched_at timestamptz not null,                        -- the term of what waits begins here
    closed_at timestamptz
);
create index deposit_by_day on deposit (opened_at);
create index deposit_waiting on deposit (touched_at) where state in ('OPEN', 'TAKING');

create table deposit_file (
    deposit text collate "C" not null references deposit,
    number integer not null check (number > 0),             -- within its deposit, in the order of arrival
    label text not null,                                    -- where it lay: never a path
    size_bytes bigint,                                      -- what was announced, until all has come
    sha512 text collate "C",
    kind text,
    width integer,
    height integer,
    fate text not null
        check (fate in ('ARRIVING', 'WAITING', 'ACCEPTED', 'KNOWN', 'REFUSED', 'OPENED', 'LEFT_OUT', 'UNTAKEN')),
    reason text,                                            -- code of a refusal
    details text[],                                         -- what its sentence needs
    file text collate "C",                                  -- no reference, so that an erasure can take it
    item text collate "C",
    primary key (deposit, number)
);
create index deposit_file_by_file on deposit_file (file) where file is not null;

grant select, insert, update on deposit, deposit_file to archive_app;
