--liquibase formatted sql

--changeset assemblies:0001-schema
create schema assemblies;

create table assemblies.assembly (
    assembly_id uuid not null constraint assembly_pk primary key,
    kind text not null constraint assembly_kind_is_known check (kind in ('GLOBAL', 'REGIONAL', 'WORKING_GROUP')),
    open boolean not null,
    participation text not null constraint assembly_participation_is_known check (participation in ('READ_ONLY', 'COMMENTS')),
    created_at timestamptz not null
);

-- Its name and what it is for, in each language that has them.
create table assemblies.assembly_name (
    assembly_id uuid not null constraint assembly_name_of_assembly references assemblies.assembly,
    language text not null constraint assembly_name_language_is_known check (language in ('en', 'fr', 'es', 'pt')),
    name text not null constraint assembly_name_is_short check (name = btrim(name) and char_length(name) between 1 and 200),
    purpose text not null constraint assembly_purpose_is_short check (char_length(purpose) <= 1000),
    constraint assembly_name_pk primary key (assembly_id, language)
);

create table assemblies.participant (
    assembly_id uuid not null constraint participant_of_assembly references assemblies.assembly,
    person_id uuid not null constraint participant_is_person references people.person,
    mode text not null constraint participant_mode_is_known check (mode in ('READ_ONLY', 'COMMENTS')),
    joined_at timestamptz not null,
    constraint participant_pk primary key (assembly_id, person_id)
);
create index participant_by_person on assemblies.participant (person_id);

create table assemblies.facilitator (
    assembly_id uuid not null constraint facilitator_of_assembly references assemblies.assembly,
    person_id uuid not null constraint facilitator_is_person references people.person,
    named_at timestamptz not null,
    constraint facilitator_pk primary key (assembly_id, person_id)
);
create index facilitator_by_person on assemblies.facilitator (person_id);

--changeset assemblies:0002-may-comment splitStatements:false
-- ACT-4: may this person comment there as themselves at this instant? The last word, under the service.
-- The row is locked against a change until the act commits (ACT-5).
create function assemblies.may_comment(person uuid, assembly uuid) returns boolean language plpgsql
    security definer set search_path = pg_catalog as $$
begin
    perform 1 from assemblies.facilitator f where f.assembly_id = assembly and f.person_id = person for share;
    if found then
        return true;
    end if;
    perform 1 from assemblies.participant p where p.assembly_id = assembly and p.person_id = person and p.mode = 'COMMENTS' for share;
    return found;
end $$;
