-- A batch of the keying desk that hands out no more cards, because it is finished or was a mistake. Nothing in it goes.

alter table keying_batch add column closed_at timestamptz;
