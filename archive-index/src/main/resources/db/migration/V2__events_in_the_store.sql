-- Events are mirrored into the store like versions and texts, and numbered like them: within their object, from 1. A number
-- of the whole table would have to be carried on in a catalogue that came back from the store.

alter table premis_event add column number integer check (number > 0);
update premis_event e set number = s.number
  from (select id, row_number() over (partition by object order by id) as number from premis_event) s
 where s.id = e.id;
drop index premis_event_by_object;
alter table premis_event drop column id;
alter table premis_event add primary key (object, number);

-- Those that are here already reach the store too.
insert into outbox (record, change, version) select object, 'EVENT', number from premis_event order by object, number;
