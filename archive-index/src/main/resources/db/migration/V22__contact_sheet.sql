-- How files that wait become items, as somebody arranged them; without a place they are proposed anew at each look.

alter table deposit_file
    add column position integer,                            -- among the files of the deposit, from 0
    add column begins_item boolean not null default false,
    add column title text not null default '',              -- of the item it begins
    add column left_out boolean not null default false;     -- stays here, and does not come in
