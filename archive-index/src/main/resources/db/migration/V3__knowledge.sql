-- What is known from documents: lines, testimonies and passages in them, the people they name, authorities, assertions.
-- Records like every other, with versions, access facts and a copy in the store; the tables here are what queries need.

alter table record drop constraint record_kind_check;
alter table record add constraint record_kind_check check (kind in ('DESCRIPTION', 'PAGE', 'FILE',
    'LIST_LINE', 'TESTIMONY', 'PASSAGE', 'PERSONA', 'AUTHORITY', 'ASSERTION'));

create table knowledge (
    id text collate "C" primary key references record deferrable initially deferred,
    -- what it stands in: a unit, a page, a list line or a testimony; null for what stands in no document of ours
    within text collate "C" references record deferrable initially deferred,
    -- a list line, or a passage of a page: the page shows as a whole only where this may be seen
    part boolean not null
);
create index knowledge_by_whole on knowledge (within);

-- An assertion is a record with versions: this is where its newest one stands. The first draft of this table, which kept
-- versions of its own, was never written to.
drop table assertion;
create table assertion (
    id text collate "C" primary key references knowledge deferrable initially deferred,
    subject text collate "C" not null references record deferrable initially deferred,
    object text collate "C" references record deferrable initially deferred,
    state text not null check (state in ('ACCEPTED', 'REFUSED', 'SUPERSEDED'))
);
create index assertion_by_subject on assertion (subject);
create index assertion_by_object on assertion (object);

-- Who decided about what a machine proposed.
alter table candidate add column decided_by text;
alter table candidate add column decided_at timestamptz;
alter table candidate add column decision_reason text;

grant select, insert, update on knowledge, assertion to archive_app;
grant select on knowledge, assertion to archive_public;
