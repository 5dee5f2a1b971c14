--liquibase formatted sql

--changeset people:0002-invitations
-- Links that invite: each works once, for a week at most. Only the hash of the secret is kept (ENUM-03). What somebody is
-- invited to stands in the module that invites, under the same id.
create table people.invitation (
    invitation_id uuid not null constraint invitation_pk primary key,
    secret_hash bytea not null constraint invitation_hash_is_sha256 check (octet_length(secret_hash) = 32)
        constraint invitation_is_one_a_secret unique,
    made_by uuid constraint invitation_made_by_person references people.person,
    made_at timestamptz not null,
    expires_at timestamptz not null constraint invitation_ends_within_a_week check (expires_at > made_at and expires_at <= made_at + interval '168 hours'),
    taken_by uuid constraint invitation_taken_by_person references people.person,
    taken_at timestamptz constraint invitation_is_taken_in_time check (taken_at >= made_at and taken_at < expires_at),
    withdrawn_at timestamptz,
    constraint invitation_is_taken_by_somebody check ((taken_by is null) = (taken_at is null)),
    constraint invitation_is_taken_or_withdrawn check (taken_at is null or withdrawn_at is null)
);
create index invitation_by_maker on people.invitation (made_by);
create index invitation_by_taker on people.invitation (taken_by);

-- SESS-02: an invitation ends once, by being taken or by being withdrawn, and is nothing afterwards.
--changeset people:0003-invitations-end-once splitStatements:false
create function people.keep_invitation() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.taken_at is not null or old.withdrawn_at is not null
       or (to_jsonb(new) - array['taken_by', 'taken_at', 'withdrawn_at']) <> (to_jsonb(old) - array['taken_by', 'taken_at', 'withdrawn_at']) then
        raise exception 'an invitation ends once' using errcode = 'integrity_constraint_violation', constraint = 'invitation_ends_once';
    end if;
    return new;
end $$;
create trigger invitation_ends_once before update or delete on people.invitation for each row execute function people.keep_invitation();

--changeset people:0004-offices
-- Who holds an office of the house, since when, named by whom (AUD-2). A release stays readable too.
create table people.office (
    office_id uuid not null constraint office_pk primary key,
    person_id uuid not null constraint office_of_person references people.person,
    role text not null constraint office_role_is_known check (role in ('SCREENER', 'TRANSLATOR')),
    named_by uuid constraint office_named_by_person references people.person,
    named_at timestamptz not null,
    released_by uuid constraint office_released_by_person references people.person,
    released_at timestamptz constraint office_is_released_after_naming check (released_at >= named_at),
    constraint office_is_released_at_a_time check (released_by is null or released_at is not null)
);
create index office_by_person on people.office (person_id);
create index office_by_namer on people.office (named_by);
create index office_by_releaser on people.office (released_by);
create unique index office_is_one_a_person on people.office (person_id, role) where released_at is null;

-- What an invitation to an office is to.
create table people.office_invitation (
    invitation_id uuid not null constraint office_invitation_pk primary key
        constraint office_invitation_of_invitation references people.invitation,
    role text not null constraint office_invitation_role_is_known check (role in ('SCREENER', 'TRANSLATOR'))
);

--changeset people:0005-offices-are-named splitStatements:false
-- AUD-2: only who is an administrator at that instant names and releases (nobody's name: the platform's own hand).
create function people.refuse_namer(namer uuid) returns void language plpgsql
    security definer set search_path = pg_catalog as $$
begin
    if namer is not null then
        perform 1 from people.person p where p.person_id = namer and p.administrator for share;
        if not found then
            raise exception 'only an administrator names and releases' using errcode = 'integrity_constraint_violation', constraint = 'office_is_named_by_administrator';
        end if;
    end if;
end $$;

create function people.keep_office() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.released_at is not null then
            raise exception 'an office is held before it is given back' using errcode = 'integrity_constraint_violation', constraint = 'office_is_kept';
        end if;
        perform people.refuse_namer(new.named_by);
        return new;
    end if;
    if tg_op = 'DELETE' or old.released_at is not null or new.released_at is null
       or (to_jsonb(new) - array['released_by', 'released_at']) <> (to_jsonb(old) - array['released_by', 'released_at']) then
        raise exception 'an office is named and released, never rewritten' using errcode = 'integrity_constraint_violation', constraint = 'office_is_kept';
    end if;
    if new.released_by is distinct from old.person_id then
        perform people.refuse_namer(new.released_by);
    end if;
    return new;
end $$;
create trigger office_is_kept before insert or update or delete on people.office for each row execute function people.keep_office();

-- Does this person hold that office at this instant? For the guards of other rooms: the row is locked until the act commits.
create function people.holds(person uuid, office text) returns boolean language plpgsql
    security definer set search_path = pg_catalog as $$
begin
    perform 1 from people.office o where o.person_id = person and o.role = office and o.released_at is null for share;
    return found;
end $$;
