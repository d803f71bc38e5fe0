"""What this Microsoft keeps, as SQLite tables."""

TABLES = """
create table if not exists folders (
    id text primary key, parent text not null, name text not null, well_known text not null, number integer not null,
    gone integer not null);
create table if not exists messages (
    number integer primary key, immutable text not null unique, rest text not null unique, folder text not null,
    conversation text not null, rfc_id text not null, received text not null, doc text not null,
    properties text not null, headers text not null, raw blob, files text not null, version integer not null,
    indexed_at integer not null, submitted_until integer, gone integer not null);
create index if not exists messages_folder on messages (folder, received, number);
create index if not exists messages_conversation on messages (conversation);
create index if not exists messages_rfc on messages (rfc_id);
create table if not exists changes (
    number integer primary key, folder text not null, message integer not null, kind text not null, rest text not null);
create table if not exists change_times (number integer primary key, at integer not null);
create index if not exists changes_folder on changes (folder, number);
create table if not exists tokens (
    token text primary key, kind text not null, scope text not null, query text not null, since integer not null,
    begun integer not null, place text not null, chain integer not null, generation integer not null,
    expired text not null);
create index if not exists tokens_chain on tokens (chain, generation);
create table if not exists events (
    id text primary key, calendar text not null, event text not null, master text not null, number integer not null,
    gone integer not null);
create table if not exists event_changes (
    number integer primary key, calendar text not null, event text not null, had text not null);
create table if not exists calendars (id text primary key, entry text not null, number integer not null);
create table if not exists codes (
    code text primary key, client text not null, redirect_uri text not null, challenge text not null,
    scopes text not null, nonce text not null, at integer not null, tenant text not null);
create table if not exists devices (
    code text primary key, user_code text not null, scopes text not null, at integer not null, state text not null,
    tenant text not null);
create table if not exists grants (
    refresh_token text primary key, family text not null, scopes text not null, at integer not null,
    ended text not null);
create table if not exists access_tokens (
    token text primary key, family text not null, scopes text not null, until integer not null);
create table if not exists consents (scope text primary key);
"""
