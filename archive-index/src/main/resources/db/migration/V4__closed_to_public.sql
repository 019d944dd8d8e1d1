-- The archive as a whole is closed to the public, whatever its records say: from a restoration until it was verified.

create table closed_to_public (
    single boolean primary key default true check (single), -- one row at the most
    reason text not null,
    since timestamptz not null
);

grant select, delete on closed_to_public to archive_app;
grant select on closed_to_public to archive_public;
