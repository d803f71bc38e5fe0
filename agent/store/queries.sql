-- Every statement of the store, by name: `-- name: x`, a line that says what it answers or does, the statement.
-- A `<> ''` or `<> 'done'` that repeats what is plain anyway lets SQLite use the partial index of the same words.

-- interviews ----------------------------------------------------------------------------------------------

-- name: interview_rows
-- The bodies of some interviews; :ids is a JSON list.
select interview_id, body from interviews where interview_id in (select value from json_each(:ids));

-- name: contact_rows
-- The bodies of the contacts of some interviews, each interview's in their order; :ids is a JSON list.
select interview_id, body from contacts where interview_id in (select value from json_each(:ids))
order by interview_id, position;

-- name: step_rows
-- The bodies of the steps of some interviews, each interview's in their order; :ids is a JSON list.
select interview_id, body from steps where interview_id in (select value from json_each(:ids))
order by interview_id, position;

-- name: interview_ids
-- All interviews, or with :closed 0 those that are not closed, the soonest first.
select interview_id from interviews where :closed or phase <> 'closed' order by starts_at, interview_id;

-- name: saved_interview
-- What is stored of one interview, to write it only when it differs.
select body, wake_at from interviews where interview_id = :interview_id;

-- name: saved_contacts
-- What is stored of the contacts of one interview.
select position, body from contacts where interview_id = :interview_id;

-- name: saved_steps
-- What is stored of the steps of one interview.
select position, body from steps where interview_id = :interview_id;

-- name: saved_threads
-- The threads stored for one interview.
select thread_ref from threads where interview_id = :interview_id;

-- name: put_interview
-- Insert or change the row of an interview. (Not `insert or replace`: that would delete its children.)
insert into interviews (interview_id, account, phase, starts_at, domain, wake_at, body)
values (:interview_id, :account, :phase, :starts_at, :domain, :wake_at, :body)
on conflict (interview_id) do update set
    account = excluded.account, phase = excluded.phase, starts_at = excluded.starts_at,
    domain = excluded.domain, wake_at = excluded.wake_at, body = excluded.body;

-- name: put_contact
-- Write the contact at one position of an interview.
insert or replace into contacts (interview_id, position, contact_id, mailbox, body)
values (:interview_id, :position, :contact_id, :mailbox, :body);

-- name: cut_contacts
-- Remove the contacts from one position on.
delete from contacts where interview_id = :interview_id and position >= :position;

-- name: put_step
-- Write the step at one position of an interview.
insert or replace into steps (interview_id, position, key, contact_id, kind, state, draft_ref, mailbox, sent_at, body)
values (:interview_id, :position, :key, :contact_id, :kind, :state, :draft_ref, :mailbox, :sent_at, :body);

-- name: cut_steps
-- Remove the steps from one position on.
delete from steps where interview_id = :interview_id and position >= :position;

-- name: put_thread
-- Remember that a thread belongs to an interview.
insert or ignore into threads (thread_ref, interview_id) values (:thread_ref, :interview_id);

-- name: cut_thread
-- A thread belongs to an interview no more.
delete from threads where thread_ref = :thread_ref and interview_id = :interview_id;

-- name: saved_events
-- The calendar events stored for one interview.
select uid, account, event_ref from events where interview_id = :interview_id;

-- name: put_event
-- Remember that an interview was seen in this event.
insert or ignore into events (interview_id, uid, account, event_ref) values (:interview_id, :uid, :account, :event_ref);

-- name: cut_event
-- The event is not the interview's any more.
delete from events
where interview_id = :interview_id and uid = :uid and account = :account and event_ref = :event_ref;

-- name: due
-- The interviews that asked to be woken by now, the longest waiting first.
select interview_id from interviews where wake_at <= :now order by wake_at, interview_id limit :limit;

-- name: next_wake
-- When the next interview wants to be woken.
select min(wake_at) from interviews where wake_at is not null;

-- name: delete_interview
-- Remove an interview; contacts, steps, threads and message ids go with it.
delete from interviews where interview_id = :interview_id;

-- name: delete_outbox
-- Remove the promises of an interview.
delete from outbox where interview_id = :interview_id;

-- name: delete_told
-- Forget which messages an interview was told of: should it be taken up again, it hears them again.
delete from seen where substr(fingerprint, -length(:ending)) = :ending;

-- name: delete_journal
-- Remove the history of an interview.
delete from journal where interview_id = :interview_id;

-- name: put_forgotten
-- Remember that this is not to be taken up again.
insert or ignore into forgotten (fingerprint) values (:fingerprint);

-- name: forgotten
-- Whether this is not to be taken up again.
select 1 from forgotten where fingerprint = :fingerprint;

-- recognition ---------------------------------------------------------------------------------------------

-- name: by_uid
-- The interviews of a calendar identity.
select distinct interview_id from events where uid = :uid and uid <> '' order by interview_id;

-- name: by_event_ref
-- The interviews of an event of one account's calendar.
select distinct interview_id from events
where account = :account and event_ref = :event_ref and event_ref <> '' order by interview_id;

-- name: by_day
-- The interviews that start at or after :starts and before :ends.
select interview_id from interviews where starts_at >= :starts and starts_at < :ends order by starts_at, interview_id;

-- name: by_thread
-- The interviews a thread of one account belongs to.
select t.interview_id from threads t join interviews i using (interview_id)
where t.thread_ref = :thread_ref and i.account = :account order by t.interview_id;

-- name: by_address
-- The interviews with a contact of this address.
select distinct interview_id from contacts where mailbox = :mailbox and mailbox <> '' order by interview_id;

-- name: by_message_id
-- The interviews a message belongs to.
select distinct interview_id from message_ids where message_id = :message_id order by interview_id;

-- name: by_person
-- The interviews with a contact of this id.
select distinct interview_id from contacts where contact_id = :contact_id order by interview_id;

-- name: by_domain
-- The interviews at the employer with this mail domain.
select interview_id from interviews where domain = :domain and domain <> '' order by interview_id;

-- name: step_by_message_id
-- Whose message this is; a step's before that of an interview as a whole.
select interview_id, key from message_ids where message_id = :message_id order by key = '', interview_id, key limit 1;

-- name: step_by_draft
-- The step whose draft this is.
select s.interview_id, s.key from steps s join interviews i using (interview_id)
where s.draft_ref = :draft_ref and s.draft_ref <> '' and i.account = :account order by s.interview_id, s.key limit 1;

-- name: put_message_id
-- Remember whose message this is; what was remembered before stays.
insert or ignore into message_ids (message_id, interview_id, key) values (:message_id, :interview_id, :key);

-- name: last_note_to
-- When a note was last sent to this address: written to it, or to a contact of that address; calls and letters are not.
select max(sent_at) from (
    select s.sent_at from steps s
    where s.mailbox = :mailbox and s.mailbox <> '' and s.state = 'sent' and s.kind not in ('call', 'letter')
    union all
    select s.sent_at from contacts c join steps s on s.interview_id = c.interview_id and s.contact_id = c.contact_id
    where c.mailbox = :mailbox and c.mailbox <> ''
        and s.mailbox = '' and s.state = 'sent' and s.kind not in ('call', 'letter')
);

-- outbox --------------------------------------------------------------------------------------------------

-- name: claimed_twin
-- Whether a promise of the same operation for the same key is claimed.
select 1 from outbox
where interview_id = :interview_id and key = :key and operation = :operation and state <> 'done' and state = 'claimed';

-- name: pending_twins
-- What is pending for the same key and operation, with what was learned of when to try again.
select not_before, attempts, error, since from outbox
where interview_id = :interview_id and key = :key and operation = :operation and state <> 'done' and state = 'pending'
order by row_id desc;

-- name: superseded
-- Whether a later promise of the same operation for the same key is pending.
select 1 from outbox
where interview_id = :interview_id and key = :key and operation = :operation and state <> 'done' and state = 'pending'
    and row_id > :row_id;

-- name: drop_pending_twins
-- Remove what is pending for the same key and operation.
delete from outbox
where interview_id = :interview_id and key = :key and operation = :operation and state <> 'done' and state = 'pending';

-- name: promise
-- Add a pending promise behind all others.
insert into outbox (account, interview_id, key, operation, state, message, not_before, attempts, error, since)
values (:account, :interview_id, :key, :operation, 'pending', :message, :not_before, :attempts, :error, :since);

-- name: pending
-- Promises that may be tried now, in their order, none behind an unfinished one of the same key.
select o.row_id, o.account, o.interview_id, o.key, o.operation, o.state, o.message, o.not_before, o.attempts,
    o.claimed_at, o.error, o.since
from outbox o
where o.account = :account and o.state <> 'done' and o.state = 'pending'
    and (o.not_before is null or o.not_before <= :now)
    and not exists (
        select 1 from outbox p
        where p.interview_id = o.interview_id and p.key = o.key and p.row_id < o.row_id and p.state <> 'done'
    )
order by o.row_id limit :limit;

-- name: claimed
-- Promises whose call is being made, or was when the program died.
select row_id, account, interview_id, key, operation, state, message, not_before, attempts, claimed_at, error, since
from outbox where account = :account and state <> 'done' and state = 'claimed' order by row_id;

-- name: row
-- One promise.
select row_id, account, interview_id, key, operation, state, message, not_before, attempts, claimed_at, error, since
from outbox where row_id = :row_id;

-- name: claim
-- Take a promise in hand, if it is still pending; the first time, with the place the mail was read to.
update outbox set state = 'claimed', claimed_at = :now, attempts = attempts + 1,
    since = coalesce(since, (select cursor from cursors where cursors.account = outbox.account and feed = 'mail'))
where row_id = :row_id and state = 'pending';

-- name: finish
-- A promise is kept.
update outbox set state = 'done' where row_id = :row_id;

-- name: postpone
-- Put a promise back, to be tried again later.
update outbox set state = 'pending', claimed_at = null, not_before = :not_before, error = :error where row_id = :row_id;

-- name: drop
-- Remove a promise.
delete from outbox where row_id = :row_id;

-- name: message_of
-- The note as last claimed or written, else the one that waits.
select message from outbox
where key = :key and operation = 'draft' and message is not null order by state = 'pending', row_id desc limit 1;

-- name: next_attempt
-- When the next promise that is held back may be tried.
select min(not_before) from outbox where state = 'pending' and not_before is not null;

-- feeds ---------------------------------------------------------------------------------------------------

-- name: cursor
-- Where a feed was read to.
select cursor from cursors where account = :account and feed = :feed;

-- name: set_cursor
-- A feed was read to here.
insert into cursors (account, feed, cursor) values (:account, :feed, :cursor)
on conflict (account, feed) do update set cursor = excluded.cursor;

-- name: is_seen
-- Whether a message was taken in before.
select 1 from seen where account = :account and fingerprint = :fingerprint;

-- name: mark_seen
-- A message was taken in; the first time counts.
insert or ignore into seen (account, fingerprint, at) values (:account, :fingerprint, :at);

-- accounts, journal, facts --------------------------------------------------------------------------------

-- name: health
-- How an account is.
select heard_at, trouble, trouble_since, needs_user, waits_until, signin_ends_at from accounts
where account = :account;

-- name: set_health
-- Write down how an account is.
insert into accounts (account, heard_at, trouble, trouble_since, needs_user, waits_until)
values (:account, :heard_at, :trouble, :trouble_since, :needs_user, :waits_until)
on conflict (account) do update set heard_at = excluded.heard_at, trouble = excluded.trouble,
  trouble_since = excluded.trouble_since, needs_user = excluded.needs_user, waits_until = excluded.waits_until;

-- name: set_signin_end
-- Write down when the sign-in of an account ends.
insert into accounts (account, trouble, needs_user, signin_ends_at) values (:account, '', 0, :signin_ends_at)
on conflict (account) do update set signin_ends_at = excluded.signin_ends_at;

-- name: note
-- Add a line to the history.
insert into journal (at, interview_id, key, what, evidence) values (:at, :interview_id, :key, :what, :evidence);

-- name: journal
-- The latest lines of the whole history, the newest first.
select at, interview_id, key, what, evidence from journal order by entry_id desc limit :limit;

-- name: journal_of
-- The latest lines of the history of one interview, the newest first.
select at, interview_id, key, what, evidence from journal
where interview_id = :interview_id order by entry_id desc limit :limit;

-- name: fact
-- A fact of the installation.
select value from facts where name = :name;

-- name: set_fact
-- Write down a fact of the installation.
insert into facts (name, value) values (:name, :value) on conflict (name) do update set value = excluded.value;

-- name: drop_fact
-- A fact of the installation holds no more.
delete from facts where name = :name;

-- name: drop_notices
-- Forget which messages to the user themself have these keys.
delete from facts where name >= 'notice:' and name < 'notice;' and value >= :first and value < :last;

-- name: drop_sendings
-- Forget which messages of this interview to the user themself were begun.
delete from facts where name >= 'sending:' || :owner || '.' and name < 'sending:' || :owner || '/';
