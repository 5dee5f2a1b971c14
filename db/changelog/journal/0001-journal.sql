--liquibase formatted sql

--changeset journal:0001-schema
create schema journal;

-- AUD-1: one event an act, in the act's own transaction; each holds the hash of the one before it in its chain.
create table journal.event (
    chain uuid not null,
    sequence bigint not null constraint event_sequence_counts_from_one check (sequence > 0),
    at timestamptz not null,
    actor_kind text not null constraint event_actor_kind_is_known check (actor_kind in ('PERSON', 'PLATFORM', 'VISITOR')),
    actor_id uuid constraint event_person_is_named check ((actor_id is not null) = (actor_kind = 'PERSON')),
    organisation_id uuid,
    action text not null,
    object_kind text not null,
    object_id uuid not null,
    particulars text not null,
    previous_hash bytea not null constraint event_previous_hash_is_sha256 check (octet_length(previous_hash) = 32),
    hash bytea not null constraint event_hash_is_sha256 check (octet_length(hash) = 32),
    constraint event_pk primary key (chain, sequence)
);
create index event_by_object on journal.event (object_kind, object_id);
create index event_by_time on journal.event (at);

--changeset journal:0002-append-only splitStatements:false
create function journal.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is history: it is never changed and never deleted', tg_table_schema || '.' || tg_table_name
        using errcode = 'integrity_constraint_violation', constraint = 'history_is_append_only';
end $$;

create trigger event_is_append_only before update or delete on journal.event
    for each row execute function journal.refuse_change();
create trigger event_is_not_emptied before truncate on journal.event
    for each statement execute function journal.refuse_change();

--changeset journal:0003-end-of-chain splitStatements:false
-- Where a chain ends, for whoever will append to it: nobody else appends until this transaction is over. One call and
-- not two, since everybody else waits meanwhile; each statement in it sees what was committed before it began.
create function journal.end_of_chain(of_chain uuid) returns table (sequence bigint, hash bytea) language plpgsql
    set search_path = pg_catalog as $$
begin
    perform pg_advisory_xact_lock(x'4A524E4C'::int, hashtext(of_chain::text));
    return query select e.sequence, e.hash from journal.event e where e.chain = of_chain order by e.sequence desc limit 1;
end $$;
