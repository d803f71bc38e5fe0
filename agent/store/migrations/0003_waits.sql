-- Until when the service of an account asked to be left alone.

alter table accounts add column waits_until text;
