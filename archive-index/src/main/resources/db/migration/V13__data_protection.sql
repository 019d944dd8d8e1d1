-- The data-protection desk. What was done is only ever added to; what people wrote about themselves can be emptied when its time
-- is over.

create table audit_check (
    number bigint generated always as identity primary key,
    at timestamptz not null,
    entries bigint not null,
    anchors bigint not null,
    finding text not null,                                  -- what was wrong first; empty when nothing was
    account text not null
);

create table rights_request (
    number bigint generated always as identity primary key,
    kind text not null,                                     -- which right (GDPR, art. 15 to 21)
    received_on date not null,
    applicant text not null,                                -- emptied when its time is over, like the next three
    contact text not null,
    words text not null,
    identity text not null,                                 -- how it was made sure who asks
    state text not null,
    extended boolean not null default false,                -- by two months, for a reason that was told
    closed_at timestamptz
);

create table breach (
    number bigint generated always as identity primary key,
    aware_at timestamptz not null,                          -- from here the 72 hours count
    what text not null,
    whose text not null,                                    -- whose data, of which kind
    people text not null,                                   -- about how many
    consequences text not null,
    closed_at timestamptz
);

-- What was done about either.
create table protection_step (
    number bigint generated always as identity primary key,
    request bigint references rights_request,
    breach bigint references breach,
    at timestamptz not null,
    kind text not null,
    author text not null,
    words text not null,
    check ((request is null) <> (breach is null))
);
create index protection_step_by_request on protection_step (request, number) where request is not null;
create index protection_step_by_breach on protection_step (breach, number) where breach is not null;

-- The register of what is done with personal data (GDPR, art. 30): the newest version of each entry holds.
create table processing_entry (
    number bigint generated always as identity primary key,
    slug text collate "C" not null,
    title text not null,
    purpose text not null,
    basis text not null,
    people text not null,
    data text not null,
    recipients text not null,
    term text not null,
    measures text not null,
    ended boolean not null,
    at timestamptz not null,
    author text not null
);
create index processing_entry_by_slug on processing_entry (slug, number);

create table retention_run (
    number bigint generated always as identity primary key,
    at timestamptz not null,
    rule text not null,
    before timestamptz not null,                            -- what had ended before this moment was emptied
    rows bigint not null,
    account text not null
);

grant select, insert on audit_check, protection_step, processing_entry, retention_run to archive_app;
grant select, insert, update on rights_request, breach to archive_app;
