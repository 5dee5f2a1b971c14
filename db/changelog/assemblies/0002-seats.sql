--liquibase formatted sql

--changeset assemblies:0003-seats
-- AUD-2: who named somebody to run an assembly (nobody: the platform, or before this was written down).
alter table assemblies.facilitator add column named_by uuid constraint facilitator_named_by_person references people.person;
create index facilitator_by_namer on assemblies.facilitator (named_by);

-- What an invitation is to: to run an assembly, or to take part in it, a closed one above all.
create table assemblies.seat_invitation (
    invitation_id uuid not null constraint seat_invitation_pk primary key
        constraint seat_invitation_of_invitation references people.invitation,
    assembly_id uuid not null constraint seat_invitation_to_assembly references assemblies.assembly,
    seat text not null constraint seat_invitation_seat_is_known check (seat in ('FACILITATOR', 'PARTICIPANT'))
);
create index seat_invitation_by_assembly on assemblies.seat_invitation (assembly_id);

--changeset assemblies:0004-facilitators-are-named splitStatements:false
-- AUD-2: only who is an administrator at that instant names; a naming is never rewritten.
create function assemblies.refuse_namer() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        raise exception 'a facilitator is named and released, never rewritten' using errcode = 'integrity_constraint_violation', constraint = 'facilitator_is_kept';
    end if;
    perform people.refuse_namer(new.named_by);
    return new;
end $$;
create trigger facilitator_is_named_by_administrator before insert or update on assemblies.facilitator for each row execute function assemblies.refuse_namer();
create trigger seat_invitation_is_kept before update or delete on assemblies.seat_invitation for each row execute function journal.refuse_change();
