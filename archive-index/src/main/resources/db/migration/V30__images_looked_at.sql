-- A pass looks at the images that were made of originals as well.

alter table fixity_finding drop constraint fixity_finding_side_check;
alter table fixity_finding add constraint fixity_finding_side_check check (side in ('FIRST', 'SECOND', 'IMAGES'));
