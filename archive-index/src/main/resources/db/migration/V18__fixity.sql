-- Passes over the store: what was looked at, and what was found wrong. The truth is on the disks; this says when somebody looked.

create table fixity_pass (
    number integer primary key check (number > 0),
    began_at timestamptz not null,
    ended_at timestamptz,
    objects bigint not null,
    bytes bigint not null,                                  -- read so far
    wrong bigint not null                                   -- objects found wrong
);
create unique index fixity_pass_running on fixity_pass ((true)) where ended_at is null;

create table fixity_object (
    object text collate "C" primary key,
    pass integer not null,                                  -- the last one that has it on its list
    checked_at timestamptz,
    due boolean not null
);
create index fixity_object_due on fixity_object (object) where due;

create table fixity_finding (
    id bigint generated always as identity primary key,
    pass integer not null,
    at timestamptz not null,
    side text not null check (side in ('FIRST', 'SECOND')),
    object text collate "C",                                -- null for what is no object
    kind text not null check (kind in ('MISMATCH', 'MISSING', 'EXTRA', 'BAD_INVENTORY', 'NOT_OCFL')),
    code text not null,
    path text not null,
    message text not null,
    mended_at timestamptz
);
create index fixity_finding_open on fixity_finding (id) where mended_at is null;

grant select, insert, update on fixity_pass, fixity_object, fixity_finding to archive_app;
grant delete on fixity_object to archive_app;
