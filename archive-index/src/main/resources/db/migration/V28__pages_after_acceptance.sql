-- What people do to pages after their acceptance: another order, another item, the side of a leaf, the image turned, another
-- scan in the place of a bad one. A page keeps its id; these columns follow its record.

alter table page
    add column image integer not null default 1 check (image > 0),  -- number of the image it is shown by
    add column side text check (side in ('RECTO', 'VERSO'));

-- Images a page was shown by before. Regions are cited in them, so they stay known and can be made again.
create table page_image (
    page text collate "C" not null references page deferrable initially deferred,
    number integer not null check (number > 0),
    file text collate "C" not null references accepted_file deferrable initially deferred,
    image_index integer not null check (image_index >= 0),
    turn text not null check (turn in ('NONE', 'QUARTER', 'HALF', 'THREE_QUARTERS')),
    sized boolean not null,                                 -- whether it could be drawn
    primary key (page, number)
);
create index page_image_by_file on page_image (file, image_index);

-- The image the boxes of a text are drawn on.
alter table page_text add column image integer not null default 1 check (image > 0);

-- The item its pages went into; it is shown to nobody any more, and its address leads there.
alter table description add column merged_into text collate "C" references description deferrable initially deferred;

grant select, insert on page_image to archive_app;
