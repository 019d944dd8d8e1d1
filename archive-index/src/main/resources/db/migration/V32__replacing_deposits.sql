-- A deposit of one scan that takes the place of the one a page is shown by.

alter table deposit
    add column replaces text collate "C",                   -- the page; no reference, so that an erasure can take it
    add column replaces_version integer,                    -- of the page, as it was seen
    add column replaces_reason text,
    add check ((replaces is null) = (replaces_version is null) and (replaces is null) = (replaces_reason is null));
