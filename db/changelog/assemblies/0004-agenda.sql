--liquibase formatted sql

--changeset assemblies:0007-agenda
-- What an assembly is to deal with, in the order of its places; what was dealt with has no place any more.
create table assemblies.agenda_item (
    item_id uuid not null constraint agenda_item_pk primary key,
    assembly_id uuid not null constraint agenda_item_of_assembly references assemblies.assembly,
    title text not null constraint agenda_item_title_is_short check (title = btrim(title) and char_length(title) between 1 and 200),
    kind text not null constraint agenda_item_kind_is_known check (kind in ('INFORM', 'DISCUSS', 'TEMPERATURE', 'DECIDE')),
    minutes int constraint agenda_item_lasts_no_longer_than_a_day check (minutes between 1 and 480),
    -- ACT-3: narrower than the assembly, or as it is; wider cannot be written
    participation text constraint agenda_item_never_widens check (participation = 'READ_ONLY'),
    place int constraint agenda_is_no_longer_than_a_hundred check (place between 1 and 100),
    version bigint not null constraint agenda_item_version_counts_from_one check (version > 0),
    added_by uuid not null constraint agenda_item_added_by_person references people.person,
    added_at timestamptz not null,
    changed_by uuid not null constraint agenda_item_changed_by_person references people.person,
    closed_at timestamptz,
    constraint agenda_item_has_a_place_while_open check ((place is null) = (closed_at is not null)),
    constraint agenda_item_has_a_place_of_its_own unique (assembly_id, place) deferrable initially immediate
);
create index agenda_item_by_closing on assemblies.agenda_item (assembly_id, closed_at, item_id);
create index agenda_item_by_adder on assemblies.agenda_item (added_by);
create index agenda_item_by_changer on assemblies.agenda_item (changed_by);

-- What an item is about; what stands there is not known here.
create table assemblies.agenda_matter (
    item_id uuid not null constraint agenda_matter_of_item references assemblies.agenda_item,
    ordinal int not null constraint agenda_item_has_no_more_than_fifty_matters check (ordinal between 1 and 50),
    matter_kind text not null constraint agenda_matter_is_known check (matter_kind in ('clause', 'proposal')),
    matter_id uuid not null,
    constraint agenda_matter_pk primary key (item_id, ordinal),
    constraint agenda_matter_is_named_once unique (item_id, matter_kind, matter_id)
);
create index agenda_matter_by_matter on assemblies.agenda_matter (matter_kind, matter_id);

--changeset assemblies:0008-agenda-guards splitStatements:false
-- FAC-1, ACT-1: only who facilitates that very assembly at that instant puts something on its agenda or changes it.
create function assemblies.guard_agenda() returns trigger language plpgsql
    security definer set search_path = pg_catalog as $$
begin
    if tg_op = 'UPDATE' and (new.item_id, new.assembly_id, new.added_by, new.added_at)
       is distinct from (old.item_id, old.assembly_id, old.added_by, old.added_at) then
        raise exception 'whose agenda it is on, and since when, never changes' using errcode = 'integrity_constraint_violation', constraint = 'agenda_item_keeps_its_agenda';
    end if;
    perform 1 from assemblies.facilitator f where f.assembly_id = new.assembly_id and f.person_id = new.changed_by for share;
    if not found then
        raise exception 'only a facilitator of this assembly sets its agenda' using errcode = 'integrity_constraint_violation', constraint = 'agenda_is_set_by_a_facilitator';
    end if;
    return new;
end $$;
-- not where only its place moves, since others made room
create trigger agenda_item_guard before insert or update of item_id, assembly_id, title, kind, minutes, participation, version, added_by, added_at, changed_by, closed_at
    on assemblies.agenda_item for each row execute function assemblies.guard_agenda();

-- ACT-3: does an open item keep this person from commenting on that? Who facilitates is never kept from it. The assembly’s
-- row is locked, so that an agenda that is being changed at this moment counts (ACT-5).
create function assemblies.is_narrowed(person uuid, assembly uuid, place_kind text, place uuid) returns boolean language plpgsql
    security definer set search_path = pg_catalog as $$
begin
    perform 1 from assemblies.facilitator f where f.assembly_id = assembly and f.person_id = person;
    if found then
        return false;
    end if;
    perform 1 from assemblies.assembly a where a.assembly_id = assembly for share;
    return exists (
        select from assemblies.agenda_matter m
          join assemblies.agenda_item i on i.item_id = m.item_id
         where m.matter_kind = is_narrowed.place_kind and m.matter_id = is_narrowed.place
           and i.assembly_id = assembly and i.closed_at is null and i.participation = 'READ_ONLY');
end $$;
