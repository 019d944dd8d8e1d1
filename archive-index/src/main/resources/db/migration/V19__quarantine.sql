-- What was refused for what it holds and waits until somebody accepts it as it is or discards it. The bytes lie in
-- HOME/quarantine under the id.

create table quarantined_file (
    id text collate "C" primary key,
    label text not null,                                    -- where it lay: never a path
    size_bytes bigint not null check (size_bytes >= 0),
    sha512 text collate "C" not null,
    came_in text[] not null,                                -- outermost first: relation, media type, digest, path
    reason text not null,                                   -- code of the refusal
    details text[] not null,                                -- what its sentence needs
    depositor text not null,
    received_into text not null,
    held_at timestamptz not null,
    state text not null check (state in ('WAITING', 'ACCEPTED', 'DISCARDED')),
    decided_at timestamptz,
    decided_by text,
    decision text,                                          -- why, in the words of whoever decided
    item text collate "C",                                  -- no reference, so that an erasure can take it
    check ((state = 'WAITING') = (decided_at is null)),
    check ((state = 'ACCEPTED') = (item is not null))
);
create index quarantined_file_waiting on quarantined_file (held_at) where state = 'WAITING';
create index quarantined_file_by_item on quarantined_file (item) where item is not null;

grant select, insert, update on quarantined_file to archive_app;
