-- What is coming, and what waits for a decision: how each unit, page, line and passage stands towards the public, derived from
-- the records behind the outbox like the index. Nothing is shown to anybody by these rows; each is decided on anew before it shows.

create table outlook (
    record text collate "C" primary key,
    kind text not null check (kind in ('UNIT', 'PAGE', 'LINE', 'PASSAGE')),
    parent text collate "C",                                -- unit above, item of a page, page of a part; null for a fonds
    unit text collate "C" not null,                         -- described here: itself, or the item
    page text collate "C",
    reference text collate natural_order not null,          -- of that unit
    opens_onsite date,                                      -- first day, in the past where it is open; null where none is known
    opens_online date,
    online boolean not null,                                -- whether something of it was shown on the web when this was written
    released text,                                          -- scope of the decision that holds; null where nobody decided
    undescribed boolean not null,                           -- closed because period or date are missing
    living_until date                                       -- somebody named is presumed living until then; null for nobody
);
create index outlook_by_reference on outlook (reference, record);
create index outlook_by_parent on outlook (parent);
create index outlook_by_onsite on outlook (opens_onsite);
create index outlook_by_online on outlook (opens_online);
create index outlook_by_unit on outlook (unit);

grant select, insert, update, delete on outlook to archive_app;
