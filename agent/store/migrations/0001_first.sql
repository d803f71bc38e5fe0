-- The first schema. A migration, once released, is never edited: the next change is the next number.
--
-- `body` is a value of agent/domain or providers/base as JSON (see codec.py) and the only thing a value is read back
-- from; the columns beside it are what it is found by, written with it in one statement. Fields left out of a body have
-- their default, so a new field with a default needs no migration; a renamed field, a changed default or a new member of
-- an enum does (an older program must not open what it cannot read).
--
-- Instants are UTC text of fixed width, 2026-03-03T14:30:00.000000+00:00: it sorts as time does and can be read.

pragma application_id = 0x41465457;

create table interviews (
    interview_id text not null primary key,
    account      text not null,
    phase        text not null,
    starts_at    text not null,
    domain       text not null,
    wake_at      text,
    body         text not null
);
create index interviews_wake on interviews (wake_at, interview_id) where wake_at is not null;
create index interviews_start on interviews (starts_at, interview_id);
create index interviews_domain on interviews (domain, interview_id) where domain <> '';

create table contacts (
    interview_id text not null references interviews on delete cascade deferrable initially deferred,
    position     integer not null,
    contact_id   text not null,
    mailbox      text not null,
    body         text not null,
    primary key (interview_id, position)
) without rowid;
create index contacts_mailbox on contacts (mailbox, interview_id, contact_id) where mailbox <> '';

create index contacts_person on contacts (contact_id, interview_id);

create table steps (
    interview_id text not null references interviews on delete cascade deferrable initially deferred,
    position     integer not null,
    key          text not null,
    contact_id   text not null,
    kind         text not null,
    state        text not null,
    draft_ref    text not null,
    mailbox      text not null,
    sent_at      text,
    body         text not null,
    primary key (interview_id, position)
) without rowid;
create index steps_draft on steps (draft_ref, interview_id, key) where draft_ref <> '';
create index steps_sent_to on steps (mailbox, sent_at) where state = 'sent' and mailbox <> '';

create table threads (
    thread_ref   text not null,
    interview_id text not null references interviews on delete cascade deferrable initially deferred,
    primary key (thread_ref, interview_id)
) without rowid;
create index threads_interview on threads (interview_id);

create table events (
    interview_id text not null references interviews on delete cascade deferrable initially deferred,
    uid          text not null,
    account      text not null,
    event_ref    text not null,
    primary key (interview_id, uid, account, event_ref)
) without rowid;
create index events_uid on events (uid, interview_id) where uid <> '';
create index events_ref on events (account, event_ref, interview_id) where event_ref <> '';

create table message_ids (
    message_id   text not null,
    interview_id text not null references interviews on delete cascade deferrable initially deferred,
    key          text not null,
    primary key (message_id, interview_id, key)
) without rowid;
create index message_ids_interview on message_ids (interview_id);

-- No fingerprint can be turned back into what it was made of.
create table forgotten (
    fingerprint text not null primary key
) without rowid;

-- `autoincrement`: the number of a row is its place in the order of promises, and is never given out twice.
create table outbox (
    row_id       integer primary key autoincrement,
    account      text not null,
    interview_id text not null,
    key          text not null,
    operation    text not null,
    state        text not null check (state in ('pending', 'claimed', 'done')),
    message      text,
    not_before   text,
    attempts     integer not null default 0,
    claimed_at   text,
    error        text not null default ''
);
create index outbox_open on outbox (account, state, row_id) where state <> 'done';
create index outbox_queue on outbox (interview_id, key, row_id) where state <> 'done';
create index outbox_later on outbox (not_before) where state = 'pending' and not_before is not null;
create index outbox_interview on outbox (interview_id);
create index outbox_message on outbox (key, row_id) where operation = 'draft';

create table cursors (
    account text not null,
    feed    text not null,
    cursor  text not null,
    primary key (account, feed)
) without rowid;

create table seen (
    account     text not null,
    fingerprint text not null,
    at          text not null,
    primary key (account, fingerprint)
) without rowid;

create table accounts (
    account       text not null primary key,
    heard_at      text,
    trouble       text not null,
    trouble_since text,
    needs_user    integer not null
) without rowid;

create table journal (
    entry_id     integer primary key autoincrement,
    at           text not null,
    interview_id text not null,
    key          text not null,
    what         text not null,
    evidence     text not null
);
create index journal_interview on journal (interview_id, entry_id);

create table facts (
    name  text not null primary key,
    value text not null
) without rowid;
