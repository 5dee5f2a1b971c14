--liquibase formatted sql

--changeset assemblies:0005-participants-by-time
-- Who takes part, the newest first, page by page.
create index participant_by_time on assemblies.participant (assembly_id, joined_at, person_id);

--changeset assemblies:0006-participants-counted splitStatements:false
-- How many take part, and how: counted as they come and go, not when somebody asks.
create table assemblies.attendance (
    assembly_id uuid not null constraint attendance_pk primary key constraint attendance_of_assembly references assemblies.assembly,
    readers int not null constraint attendance_counts_readers_from_nothing check (readers >= 0),
    commenters int not null constraint attendance_counts_commenters_from_nothing check (commenters >= 0)
);
insert into assemblies.attendance (assembly_id, readers, commenters)
    select assembly_id, count(*) filter (where mode = 'READ_ONLY'), count(*) filter (where mode = 'COMMENTS')
      from assemblies.participant group by assembly_id;

create function assemblies.count_participants() returns trigger language plpgsql
    security definer set search_path = pg_catalog as $$
declare
    place uuid := case when tg_op = 'DELETE' then old.assembly_id else new.assembly_id end;
    reading int := (tg_op <> 'DELETE' and new.mode = 'READ_ONLY')::int - (tg_op <> 'INSERT' and old.mode = 'READ_ONLY')::int;
    commenting int := (tg_op <> 'DELETE' and new.mode = 'COMMENTS')::int - (tg_op <> 'INSERT' and old.mode = 'COMMENTS')::int;
begin
    update assemblies.attendance set readers = readers + reading, commenters = commenters + commenting where assembly_id = place;
    if not found then
        insert into assemblies.attendance (assembly_id, readers, commenters) values (place, reading, commenting)
            on conflict (assembly_id) do update
            set readers = attendance.readers + excluded.readers, commenters = attendance.commenters + excluded.commenters;
    end if;
    return null;
end $$;
-- at the end of the transaction, when the journal's chain is held already: nobody waits for it with a count in hand
create constraint trigger participant_is_counted after insert or update or delete on assemblies.participant
    deferrable initially deferred for each row execute function assemblies.count_participants();
