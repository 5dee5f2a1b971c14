--liquibase formatted sql

--changeset discussion:0005-narrowed splitStatements:false
-- As before, and ACT-3: no comment as oneself on what an open item of the agenda narrows to reading.
create or replace function discussion.guard() returns trigger language plpgsql as $$
begin
    if new.organisation_id is not null then
        if not organisations.may_act(new.person_id, new.organisation_id, 'SPEAK') then
            raise exception 'no mandate to speak for this organisation'
                using errcode = 'integrity_constraint_violation', constraint = 'comment_is_made_by_mandate';
        end if;
    elsif not assemblies.may_comment(new.person_id, new.assembly_id) then
        raise exception 'may not comment in this assembly'
            using errcode = 'integrity_constraint_violation', constraint = 'comment_is_made_by_a_commenter';
    elsif assemblies.is_narrowed(new.person_id, new.assembly_id, new.place_kind, new.place_id) then
        raise exception 'an item of the agenda narrows this to reading'
            using errcode = 'integrity_constraint_violation', constraint = 'comment_is_not_narrowed';
    end if;
    return new;
end $$;
