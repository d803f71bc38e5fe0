"""What this Google keeps, as SQLite tables."""

TABLES = """
create table if not exists messages (
    id text primary key, thread_id text not null, raw blob not null, at integer not null, added_at integer not null,
    gone_at integer, history_id integer not null, rfc_id text not null, subject text not null);
create index if not exists messages_thread on messages (thread_id);
create index if not exists messages_rfc on messages (rfc_id);
create index if not exists messages_at on messages (at, id);
create table if not exists message_labels (
    message_id text not null, label text not null, primary key (message_id, label)) without rowid;
create index if not exists message_labels_label on message_labels (label);
create table if not exists labels (id text primary key, name text not null);
create table if not exists drafts (id text primary key, message_id text not null unique, number integer not null);
create table if not exists history (
    id integer primary key, at integer not null, kind text not null, message_id text not null, thread_id text not null,
    labels text not null, message_labels text not null);
create table if not exists calendars (id text primary key, entry text not null, number integer not null);
create table if not exists events (
    calendar text not null, id text not null, event text not null, revision integer not null, master text not null,
    uid text not null, primary key (calendar, id));
create index if not exists events_uid on events (calendar, uid);
create table if not exists sync_tokens (token text primary key, calendar text not null, query text not null,
    revision integer not null, issued_at integer not null);
create table if not exists codes (
    code text primary key, client text not null, redirect_uri text not null, challenge text not null,
    challenge_method text not null, scopes text not null, offline integer not null, at integer not null);
create table if not exists grants (
    refresh_token text primary key, scopes text not null, at integer not null, until integer, revoked integer not null,
    shown integer not null);
create table if not exists access_tokens (
    token text primary key, refresh_token text not null, scopes text not null, until integer not null);
create table if not exists uploads (
    id text primary key, method text not null, path text not null, body text not null, media_type text not null,
    content blob not null);
"""
