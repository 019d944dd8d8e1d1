-- Objections: somebody asks that a record be hidden. What the applicant wrote and how to reach them can be emptied when its
-- time is over; what was done and decided is only ever added to.

create table objection (
    number bigint generated always as identity primary key,
    token_hash text collate "C" not null unique,            -- SHA-256 of the secret in the applicant's link
    received_at timestamptz not null,
    record text collate "C",                                -- null where the words alone say what it is about
    title text not null,                                    -- as the public saw it when the objection came
    reference text not null,
    address text not null,                                  -- path of the record's page
    about text not null,                                    -- what it is about, in the applicant's words
    ground text not null,
    words text not null,
    appeal_words text not null default '',
    email text not null,
    telephone text not null,
    post text not null,
    language text not null,
    hiding text not null,                                   -- whether it hid the record by itself, and if not, why
    state text not null,
    outcome text,
    closed_at timestamptz,                                  -- since when nothing is left to decide
    applied boolean not null                                -- whether the record's access facts say what stands here
);
create index objection_by_record on objection (record) where record is not null;
create index objection_by_day on objection (received_at);

create table objection_step (
    number bigint generated always as identity primary key,
    objection bigint not null references objection,
    at timestamptz not null,
    kind text not null,
    author text not null,                                   -- account; empty for the applicant
    words text not null                                     -- a note, or the reasons the applicant is told
);
create index objection_step_by_objection on objection_step (objection, number);

grant select, insert, update on objection to archive_app;
grant select, insert on objection_step to archive_app;
