-- Where the change feed of the mailbox had been read to when a promise was first taken in hand: what the call made can
-- only have come after that place. Null until then, and where there was no cursor yet.

alter table outbox add column since text;
