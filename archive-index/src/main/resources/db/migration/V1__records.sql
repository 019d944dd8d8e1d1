-- The catalogue: PostgreSQL is the truth for description. Records are JSON documents in record_version, which only grows;
-- the tables around it are what queries need and can be made again from the documents.

-- Roles belong to the server, not to one database of it: made where they are missing. Their passwords are not our business.
do $$
declare
    name text;
begin
    foreach name in array array['archive_app', 'archive_audit', 'archive_public'] loop
        if not exists (select from pg_roles where rolname = name) then
            execute format('create role %I', name);
        end if;
    end loop;
end
$$;

revoke all on schema public from public;
grant usage on schema public to archive_app, archive_audit, archive_public;

-- References in the order people expect: OSE 2 before OSE 10.
create collation natural_order (provider = icu, locale = 'fr-u-kn-true');

-- ---------------------------------------------------------------------------------------------------------------------
-- Records and their versions

create table record (
    id text collate "C" primary key,
    kind text not null check (kind in ('DESCRIPTION', 'PAGE', 'FILE')),
    version integer not null check (version > 0),          -- the current one, and what an edit is checked against
    fonds text collate "C" not null
);
create index record_by_fonds on record (fonds, id);

create table record_version (
    record text collate "C" not null references record deferrable initially deferred,
    number integer not null check (number > 0),
    document jsonb not null,
    author text not null,
    reason text not null,
    made_at timestamptz not null,
    -- access facts on their own: one decision serves all records that have the same
    facts text not null generated always as (coalesce(document ->> 'access', '')) stored,
    primary key (record, number)
);
alter table record add foreign key (id, version) references record_version (record, number) deferrable initially deferred;

create table description (
    id text collate "C" primary key references record,
    level text not null check (level in ('FONDS', 'SERIES', 'FILE', 'ITEM')),
    parent text collate "C" references description deferrable initially deferred,
    reference text collate natural_order not null unique,
    next_child bigint not null default 1,                   -- number of the next item received into this unit
    check ((parent is null) = (level = 'FONDS'))
);
create index description_by_parent on description (parent, reference);

create table accepted_file (
    id text collate "C" primary key references record,
    sha512 text collate "C" not null unique,
    item text collate "C" not null references description deferrable initially deferred,
    place integer not null                                  -- among the files of its item, from 0
);
create index accepted_file_by_item on accepted_file (item, place);

-- The same bytes in a second place are one object with two placements.
create table placement (
    file text collate "C" not null references accepted_file,
    unit text collate "C" not null references description deferrable initially deferred,
    path text not null,
    number integer not null,                                -- from 0; the first one's unit is the item
    primary key (file, number),
    unique (file, unit, path)
);
create index placement_by_unit on placement (unit);

create table page (
    id text collate "C" primary key references record,
    item text collate "C" not null references description deferrable initially deferred,
    position integer not null check (position >= 0),
    file text collate "C" not null references accepted_file deferrable initially deferred,
    image_index integer not null check (image_index >= 0),
    state text not null check (state in ('WAITING', 'READY', 'UNREAD', 'NO_IMAGE')),
    state_reason text not null,
    unique (item, position) deferrable initially deferred,
    unique (file, image_index)
);

create table page_text (
    page text collate "C" not null references page,
    number integer not null check (number > 0),
    plain text not null,
    words text not null,                                    -- blocks, lines, words and boxes as JSON, for lighting hits
    maker text not null,                                    -- JSON
    human boolean not null,
    confidence double precision not null check (confidence between 0 and 1),
    location text not null,                                 -- the ALTO document in the store: the truth
    made_at timestamptz not null,
    current boolean not null,
    primary key (page, number),
    unique (page, location)
);
create unique index page_text_current on page_text (page) where current;

-- Promise 6: a human reading is never overwritten by a machine's. The program sees to it; so does the table.
create function keep_human_reading() returns trigger language plpgsql as $$
begin
    if new.current and not new.human
       and exists (select from page_text where page = new.page and human and number <> new.number) then
        raise exception 'page % has a transcription; a machine reading cannot take its place', new.page
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger keep_human_reading before insert or update on page_text
    for each row execute function keep_human_reading();

-- ---------------------------------------------------------------------------------------------------------------------
-- Facts. What a machine proposes stands in a table of its own that no public port reads; accepting writes an assertion.

create table candidate (
    id text collate "C" primary key,
    about text collate "C" not null references record,
    document jsonb not null,
    maker text not null,
    confidence double precision not null check (confidence between 0 and 1),
    state text not null check (state in ('CANDIDATE', 'ACCEPTED', 'REFUSED', 'SUPERSEDED')),
    made_at timestamptz not null
);
create index candidate_by_record on candidate (about);

create table assertion (
    id text collate "C" not null,
    version integer not null check (version > 0),
    about text collate "C" not null references record,
    candidate text collate "C" references candidate,
    document jsonb not null,
    state text not null check (state in ('ACCEPTED', 'REFUSED', 'SUPERSEDED')),
    certainty text not null check (certainty in ('CERTAIN', 'PROBABLE', 'POSSIBLE')),
    author text not null,
    reason text not null,
    made_at timestamptz not null,
    primary key (id, version)
);
create index assertion_by_record on assertion (about);

-- PREMIS 3.0, entity Event.
create table premis_event (
    id bigint generated always as identity primary key,
    object text collate "C" not null,
    type text not null,
    at timestamptz not null,
    successful boolean not null,
    detail text not null,
    agent text not null
);
create index premis_event_by_object on premis_event (object, id);

-- ---------------------------------------------------------------------------------------------------------------------
-- In step. Followers remember one number. A sequence alone loses rows: it is drawn before the commit, and a later number
-- may commit first. Writers therefore draw their numbers in turn, so that the order of numbers is the order of commits, and
-- readers stop before the first row whose transaction (xid) is not older than every running one.

create table outbox (
    position bigint generated always as identity primary key,
    xid xid8 not null default pg_current_xact_id(),
    record text collate "C" not null,
    change text not null,
    version integer not null
);
create index outbox_by_transaction on outbox (xid);

create function write_in_turn() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(1912);
    return null;
end
$$;
create trigger write_in_turn before insert on outbox for each statement execute function write_in_turn();

-- Units closed by a transaction the index has not caught up with.
create table deny_unit (
    unit text collate "C" primary key,
    position bigint not null                                -- of the outbox entry the index must have passed
);
create index deny_unit_by_position on deny_unit (position);

create table mirror_state (
    follower text primary key,
    position bigint not null,
    at timestamptz not null
);

-- ---------------------------------------------------------------------------------------------------------------------
-- People who sign in, and what they did

create table account (
    id text collate "C" primary key,
    name text not null unique,
    roles text[] not null,
    secret text,                                            -- a salted hash; null until the account is set up
    created_at timestamptz not null,
    disabled_at timestamptz
);

create table setup_token (
    hash text collate "C" primary key,                      -- SHA-256 of the token: a copy of this table opens nothing
    account text collate "C" not null references account,
    expires_at timestamptz not null,
    used_at timestamptz
);

create table audit_entry (
    id bigint generated always as identity primary key,
    at timestamptz not null default clock_timestamp(),
    actor text not null,
    action text not null,
    subject text not null,
    detail jsonb not null default '{}',
    previous_hash text,
    hash text
);

-- db-scheduler 16.12, its table for PostgreSQL.
create table scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority on scheduled_tasks (priority desc, execution_time);

-- ---------------------------------------------------------------------------------------------------------------------
-- Who may do what. Nobody updates or deletes a version, an assertion, an event or an audit entry.

grant select, insert on record_version, assertion, premis_event to archive_app;
grant select, insert, update on record, description, accepted_file, placement, page, page_text, candidate,
    mirror_state, account, setup_token to archive_app;
grant select, insert, delete on outbox to archive_app;
grant select, insert, update, delete on deny_unit, scheduled_tasks to archive_app;
grant delete on setup_token to archive_app;

grant insert on audit_entry to archive_audit;

grant select on record, record_version, description, accepted_file, placement, page, page_text, deny_unit
    to archive_public;
