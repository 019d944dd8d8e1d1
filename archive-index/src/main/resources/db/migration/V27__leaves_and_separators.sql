-- The contact sheet: sides of leaves, pages to be turned, and sheets that only lie between originals.

alter table deposit_file
    add column side text check (side in ('RECTO', 'VERSO')),
    add column turn smallint not null default 0 check (turn between 0 and 3),   -- quarters, clockwise
    add column separator text;                                                  -- what its code says; null for a page
