-- My ingest today: what came in a span of time, and where a refused file waits.

alter table deposit_file
    add column held text collate "C";                       -- in quarantine under this id; no reference, as its row may be retired
create index deposit_by_touch on deposit (touched_at);
