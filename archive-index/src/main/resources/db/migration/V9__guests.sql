-- Guests of the archive: people of a family who read single records for a time, because somebody saw who they are. Every
-- request of a guest asks these tables anew.

create table family_grant (
    id text collate "C" primary key,                        -- what the audit calls its holder; tells nothing
    holder text not null,                                   -- how the staff calls them; no more than it takes to know them again
    records text[] collate "C" not null,                    -- opened with all that lies beneath; no reference, so that an erasure can take them
    capacity text not null,                                 -- in whose right it is read (schemas.access.Grant.Capacity)
    identity_proof text not null,                           -- what was seen, never the paper itself
    kinship_proof text not null,                            -- the same for kinship, guardianship, power of attorney; empty for one's own
    proofs_seen_by text not null,
    proofs_seen_on date not null,
    reason text not null,
    given_by text not null,
    given_at timestamptz not null,
    last_day date not null,
    told_by text,                                           -- who told the person what they did not know yet; opens nothing before
    told_at timestamptz,
    revoked_by text,
    revoked_at timestamptz,
    revoked_why text
);

-- What a grant is entered by. Only digests are kept.
create table grant_key (
    digest text collate "C" primary key,
    family_grant text collate "C" not null references family_grant,
    kind text not null check (kind in ('LINK', 'CODE')),
    made_by text not null,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,                                    -- a link serves once
    ended_at timestamptz                                    -- another one was made: whoever came by this one is out
);
create index grant_key_by_grant on grant_key (family_grant);

grant select, insert, update on family_grant, grant_key to archive_app;
