-- Where a line or passage stands on its page, for showing the page with its closed parts blank.

alter table knowledge add column region text check (region ~ '^[0-9]+,[0-9]+,[0-9]+,[0-9]+$');

update knowledge k
   set region = concat_ws(',', box ->> 'x', box ->> 'y', box ->> 'width', box ->> 'height')
  from (select r.id, coalesce(v.document -> 'record' -> 'region', v.document -> 'record' -> 'extent' -> 'box') as box
          from record r join record_version v on v.record = r.id and v.number = r.version
         where r.kind in ('LIST_LINE', 'PASSAGE')) s
 where s.id = k.id and k.part and s.box is not null;
