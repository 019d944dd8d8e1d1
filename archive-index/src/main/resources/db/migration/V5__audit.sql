-- The audit: who was shown, was refused or changed what. Entries are numbered without gaps and chained: the hash of each
-- covers the one before it, so that an entry that was altered or taken out is found (index.audit recomputes the chain).

alter table audit_entry rename to audit_before;
alter table audit_before rename constraint audit_entry_pkey to audit_before_pkey;

create table audit_entry (
    number bigint primary key,
    at timestamptz not null default clock_timestamp() check (isfinite(at)),
    actor_kind text not null,
    actor text not null,
    action text not null,
    subjects text[] collate "C" not null check (array_position(subjects, null) is null and coalesce(array_ndims(subjects), 1) = 1),
    purpose text not null default '',
    origin text not null default '',                        -- where from: an address, a terminal
    answer text not null check (answer in ('ALLOWED', 'REFUSED')),
    bases text[] not null default '{}'
        check (array_position(bases, null) is null and coalesce(array_ndims(bases), 1) = 1),
    note text not null default '',
    previous_hash bytea not null check (octet_length(previous_hash) = 32),
    hash bytea not null check (octet_length(hash) = 32)
);
create index audit_by_record on audit_entry using gin (subjects);
create index audit_by_actor on audit_entry (actor_kind, actor, number);
create index audit_by_time on audit_entry (at);

-- The bytes that are hashed are written down here and in index.audit.ChainForm, and nowhere else: each text as its length
-- in bytes of UTF-8 (4 bytes, the highest first) and these bytes, each list as its length and its texts, time as
-- microseconds since 1970 (8 bytes). What a version of PostgreSQL may print in another way (JSON, time) is not among them.
create function audit_bytes(value text) returns bytea
    language sql immutable set search_path = pg_catalog, pg_temp
    return int4send(octet_length(convert_to(value, 'UTF8'))) || convert_to(value, 'UTF8');

create function audit_bytes(list text[]) returns bytea
    language sql immutable set search_path = pg_catalog, pg_temp
    return int4send(cardinality(list)) || coalesce(
        (select string_agg(public.audit_bytes(item), ''::bytea order by place)
           from unnest(list) with ordinality as items (item, place)), ''::bytea);

create function audit_hash(entry audit_entry) returns bytea
    language sql immutable set search_path = pg_catalog, pg_temp
    return sha256(public.audit_bytes('archive audit 1'::text)
        || entry.previous_hash
        || int8send(entry.number)
        || int8send((extract(epoch from entry.at) * 1000000)::bigint)
        || public.audit_bytes(entry.actor_kind)
        || public.audit_bytes(entry.actor)
        || public.audit_bytes(entry.action)
        || public.audit_bytes(entry.subjects)
        || public.audit_bytes(entry.purpose)
        || public.audit_bytes(entry.origin)
        || public.audit_bytes(entry.answer)
        || public.audit_bytes(entry.bases)
        || public.audit_bytes(entry.note));

-- Works as the owner, because who adds entries may not read them. The lock is held to the end of the transaction: numbers
-- have no gaps, and the order of numbers is the order of commits.
create function chain_audit_entry() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    last_number bigint;
    last_hash bytea;
begin
    perform pg_advisory_xact_lock(1951);
    select number, hash into last_number, last_hash from public.audit_entry order by number desc limit 1;
    new.number := coalesce(last_number, 0) + 1;
    new.previous_hash := coalesce(last_hash, decode(repeat('00', 32), 'hex'));
    new.hash := public.audit_hash(new);
    return new;
end
$$;

create function keep_audit_entries() returns trigger
    language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    raise exception 'the audit only grows: % of its entries is refused to everybody', lower(tg_op)
        using errcode = 'object_not_in_prerequisite_state';
end
$$;

revoke all on function audit_bytes(text), audit_bytes(text[]), audit_hash(audit_entry), chain_audit_entry(),
    keep_audit_entries() from public;

create trigger chain_audit_entry before insert on audit_entry
    for each row execute function chain_audit_entry();

-- Entries there are already: erasures, in the order in which they were made.
insert into audit_entry (at, actor_kind, actor, action, subjects, purpose, answer, note)
    select at, 'SIGNER', actor, case action when 'erase fonds' then 'ERASE' else action end, array[subject],
           coalesce(detail ->> 'reason', ''), 'ALLOWED',
           concat_ws(', ', detail ->> 'records' || ' records', detail ->> 'versions' || ' versions',
               detail ->> 'texts' || ' texts')
      from audit_before order by id;
drop table audit_before;

create trigger keep_audit_entries before update or delete or truncate on audit_entry
    for each statement execute function keep_audit_entries();

-- Number and hashes are nobody's to give.
grant insert (at, actor_kind, actor, action, subjects, purpose, origin, answer, bases, note) on audit_entry
    to archive_audit;
grant select on audit_entry to archive_app;
