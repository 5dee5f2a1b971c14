--liquibase formatted sql

--changeset discussion:0003-consents
-- ACT-6: whoever suggested a wording may agree to be named where an organisation takes it up. A row is the yes; what was
-- never agreed to, or was taken back, is not here.
create table discussion.consent (
    comment_id uuid not null constraint consent_pk primary key
        constraint consent_to_comment references discussion.comment,
    person_id uuid not null constraint consent_by_person references people.person
);
create index consent_by_author on discussion.consent (person_id);

--changeset discussion:0004-wordings splitStatements:false
-- A yes is given by the author, to a wording that they suggested as themselves; it is given or taken back, and never changed.
create function discussion.guard_consent() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        raise exception 'it is given or taken back' using errcode = 'integrity_constraint_violation', constraint = 'consent_is_not_changed';
    end if;
    perform 1 from discussion.comment c
        where c.comment_id = new.comment_id and c.person_id = new.person_id and c.kind = 'WORDING' and c.organisation_id is null;
    if not found then
        raise exception 'nobody agrees for somebody else' using errcode = 'integrity_constraint_violation', constraint = 'consent_is_the_authors';
    end if;
    return new;
end $$;
create trigger consent_guard before insert or update on discussion.consent for each row execute function discussion.guard_consent();

-- Is this comment a suggested wording about that place?
create function discussion.is_wording_on(comment uuid, kind text, place uuid) returns boolean language sql stable
    security definer set search_path = pg_catalog as $$
    select exists (
        select from discussion.comment c
         where c.comment_id = comment and c.kind = 'WORDING' and c.place_kind = is_wording_on.kind and c.place_id = place)
$$;
