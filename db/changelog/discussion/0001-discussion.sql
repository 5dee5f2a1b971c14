--liquibase formatted sql

--changeset discussion:0001-schema
create schema discussion;

-- What somebody said about a clause or a proposal, in an assembly; as themselves, or for an organisation.
create table discussion.comment (
    comment_id uuid not null constraint comment_pk primary key,
    assembly_id uuid not null constraint comment_in_assembly references assemblies.assembly,
    place_kind text not null constraint comment_place_is_known check (place_kind in ('clause', 'proposal')),
    place_id uuid not null,
    person_id uuid not null constraint comment_by_person references people.person,
    organisation_id uuid constraint comment_for_organisation references organisations.organisation,
    kind text not null constraint comment_kind_is_known check (kind in ('QUESTION', 'CONCERN', 'SUPPORT', 'WORDING')),
    text text not null constraint comment_is_short check (btrim(text) <> '' and char_length(text) <= 5000),
    language text not null constraint comment_language_is_tag check (language ~ '^[a-z]{2,3}$'),
    made_at timestamptz not null
);
-- a thread is read newest first and paged by (made_at, comment_id)
create index comment_by_thread on discussion.comment (assembly_id, place_kind, place_id, made_at, comment_id);
create index comment_by_place on discussion.comment (place_kind, place_id);
create index comment_by_author on discussion.comment (person_id);
create index comment_by_organisation on discussion.comment (organisation_id);

--changeset discussion:0002-guards splitStatements:false
-- MAN-1, ACT-4: no comment for an organisation but by a live mandate to speak; none as oneself but where one may comment.
create function discussion.guard() returns trigger language plpgsql as $$
begin
    if new.organisation_id is not null then
        if not organisations.may_act(new.person_id, new.organisation_id, 'SPEAK') then
            raise exception 'no mandate to speak for this organisation'
                using errcode = 'integrity_constraint_violation', constraint = 'comment_is_made_by_mandate';
        end if;
    elsif not assemblies.may_comment(new.person_id, new.assembly_id) then
        raise exception 'may not comment in this assembly'
            using errcode = 'integrity_constraint_violation', constraint = 'comment_is_made_by_a_commenter';
    end if;
    return new;
end $$;
create trigger comment_guard before insert on discussion.comment for each row execute function discussion.guard();

-- What was said, where and by whom never changes.
create trigger comment_is_kept before update or delete on discussion.comment for each row execute function journal.refuse_change();
create trigger comment_is_not_emptied before truncate on discussion.comment for each statement execute function journal.refuse_change();
