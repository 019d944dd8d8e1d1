-- The keying desk: batches of pages, and what was typed of each until it is in the catalogue. The words leave these tables then.

create table keying_batch (
    id text collate "C" primary key,
    title text not null,
    template text not null,                                 -- a document_type of the house's list
    twice boolean not null,                                 -- two people key each card, and neither sees the other's
    made_by text not null,
    made_at timestamptz not null
);

create table keying_card (
    batch text collate "C" not null references keying_batch,
    position integer not null check (position > 0),
    page text collate "C" not null,                         -- no reference, so that an erasure can take it
    state text not null check (state in ('OPEN', 'ONCE', 'DIFFERING', 'WRITING', 'DONE', 'SKIPPED')),
    claimed_by text,
    claimed_at timestamptz,
    compared integer not null default 0,                    -- fields that two people typed
    equal integer not null default 0,                       -- those of them that both typed alike
    settled_by text,
    settled_at timestamptz,
    settled_cells text,                                     -- what holds, until it is written; then null
    settled_ids text,                                       -- of the records it becomes, drawn before they are written
    primary key (batch, position),
    unique (batch, page)
);

create table keying_entry (
    batch text collate "C" not null,
    position integer not null,
    turn integer not null check (turn in (1, 2)),
    keyer text not null,
    keyed_at timestamptz not null,
    cells text,                                             -- as typed; null once the card is settled
    primary key (batch, position, turn),
    foreign key (batch, position) references keying_card
);

-- What a field offers while it is typed is looked for among all records.
create index record_of_authorities on record (id) where kind = 'AUTHORITY';

grant select, insert, update on keying_batch, keying_card, keying_entry to archive_app;
