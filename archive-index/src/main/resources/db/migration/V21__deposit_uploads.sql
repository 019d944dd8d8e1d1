-- Files of a deposit that come in pieces, and files that came in others.

alter table deposit_file
    add column mark text not null default '',               -- what a sender whose line broke knows the file by
    add column within text[] not null default '{}';         -- what it came in: relation, path, type, digest of each, outermost first
