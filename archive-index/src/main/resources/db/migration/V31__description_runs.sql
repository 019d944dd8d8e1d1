-- Descriptions of many units that were confirmed and are written in steps, and the units that still wait or could not be described.

create table description_run (
    id text collate "C" primary key,
    author text not null,                                   -- who confirmed, and signs each version
    confirmed_at timestamptz not null,
    day date not null,                                      -- of the decision, where it is a release
    dated text not null,                                    -- what was typed, by field
    category text not null,
    maker text not null,
    why text not null,
    location text not null,
    languages text not null,
    scope text not null,
    persons text not null,
    reason text not null,
    total integer not null check (total > 0),
    done integer not null default 0,
    untouched integer not null default 0,                   -- everything was so already
    ended_at timestamptz
);
create index description_run_under_way on description_run (confirmed_at) where ended_at is null;

-- What was described leaves this table in the step that counts it.
create table description_run_unit (
    run text collate "C" not null references description_run on delete cascade,
    place integer not null,
    unit text collate "C" not null,                         -- no reference, so that an erasure can take it
    version integer not null,                               -- as it was looked at
    obstacle text check (obstacle in ('CHANGED', 'GONE', 'FAILED', 'STOPPED', 'WITHDRAWN')),   -- null while it waits
    primary key (run, place)
);
create index description_run_unit_waiting on description_run_unit (run, place) where obstacle is null;

grant select, insert, update, delete on description_run, description_run_unit to archive_app;
