-- The numbers of the institution that access is decided by, in editions: only ever added to. Which period a category has is law
-- and stands in the program.

create table rule_set (
    number integer primary key check (number > 1),                       -- the first edition is that of the program
    years_after_death integer not null check (years_after_death >= 0),   -- Code du patrimoine L213-2 I 4 and 5
    life_years integer not null check (life_years >= 0),                 -- P4
    p6_years integer not null check (p6_years >= 0),                     -- P6
    request_years integer not null check (request_years >= 0),           -- P3
    smallest_total integer not null check (smallest_total > 0),
    cited text not null,
    reason text not null,
    proposed_by text not null,
    confirmed_by text not null,
    since timestamptz not null,
    check (proposed_by <> confirmed_by)
);

create table rule_proposal (
    id text collate "C" primary key,
    edition integer not null,                                -- the one it would take the place of
    life_years integer not null check (life_years >= 0),
    p6_years integer not null check (p6_years >= 0),
    request_years integer not null check (request_years >= 0),
    smallest_total integer not null check (smallest_total > 0),
    cited text not null,
    reason text not null,
    proposed_by text not null,
    proposed_at timestamptz not null,
    closed_by text,                                          -- confirmed or withdrawn
    closed_at timestamptz
);

grant select, insert on rule_set to archive_app;
grant select, insert, update on rule_proposal to archive_app;
