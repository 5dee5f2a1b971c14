--liquibase formatted sql

--changeset organisations:0007-mandates
-- MAN-5: whether whoever holds it votes as they find right, or as the organisation has said. Who granted and who ended it
-- (nobody: the platform). Whether open pages and the journal were told that its time was over.
alter table organisations.mandate
    add column binding text not null default 'FREE' constraint mandate_binding_is_known check (binding in ('FREE', 'BOUND')),
    add column granted_by uuid constraint mandate_granted_by_person references people.person,
    add column revoked_by uuid constraint mandate_revoked_by_person references people.person,
    add column ran_out boolean not null default false,
    add constraint mandate_is_revoked_at_a_time check (revoked_by is null or revoked_at is not null),
    add constraint mandate_runs_out_by_its_end check (not ran_out or until_at is not null);
create index mandate_by_granter on organisations.mandate (granted_by);
create index mandate_by_revoker on organisations.mandate (revoked_by);
create index mandate_to_run_out on organisations.mandate (until_at) where revoked_at is null and not ran_out;

-- What an invitation is to: to act for an organisation, with these powers, until then.
create table organisations.mandate_invitation (
    invitation_id uuid not null constraint mandate_invitation_pk primary key
        constraint mandate_invitation_of_invitation references people.invitation,
    organisation_id uuid not null constraint mandate_invitation_for_organisation references organisations.organisation,
    powers text[] not null constraint mandate_invitation_powers_are_known check (
        cardinality(powers) > 0 and powers <@ array['DRAFT', 'SUBMIT', 'SPEAK', 'VOTE', 'SIGN', 'COORDINATE']),
    binding text not null constraint mandate_invitation_binding_is_known check (binding in ('FREE', 'BOUND')),
    until_at timestamptz
);
create index mandate_invitation_by_organisation on organisations.mandate_invitation (organisation_id);

--changeset organisations:0008-mandates-are-kept splitStatements:false
-- As before, and the new columns with it: a mandate is told once that its time is over, and revoked once.
create or replace function organisations.keep_mandate() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.revoked_at is not null
       or (to_jsonb(new) - array['revoked_at', 'revoked_by', 'ran_out'])
          <> (to_jsonb(old) - array['revoked_at', 'revoked_by', 'ran_out'])
       or (old.ran_out and not new.ran_out) then
        raise exception 'a mandate is revoked and granted anew, never rewritten'
            using errcode = 'integrity_constraint_violation', constraint = 'mandate_is_kept';
    end if;
    return new;
end $$;

--changeset organisations:0009-only-coordinators splitStatements:false
-- MAN-3: did this person coordinate that organisation when this began? Whoever changes their own mandate revokes it and
-- grants it anew in one transaction: a mandate that ended in this very transaction still counts.
create function organisations.coordinated(person uuid, organisation uuid) returns boolean language plpgsql
    security definer set search_path = pg_catalog as $$
begin
    perform 1
       from organisations.mandate m
       join organisations.organisation o using (organisation_id)
      where o.organisation_id = organisation
        and o.status = 'ADMITTED'
        and m.person_id = person
        and 'COORDINATE' = any (m.powers)
        and m.from_at <= clock_timestamp()
        and (m.until_at is null or m.until_at > clock_timestamp())
        and (m.revoked_at is null or m.xmin::text = pg_current_xact_id()::xid::text)
        for share of o, m;
    return found;
end $$;

-- MAN-3: only COORDINATE grants and revokes; who holds a mandate may give it back. Nobody's name is the platform's own hand.
create function organisations.refuse_other_hands() returns trigger language plpgsql as $$
begin
    if (tg_op = 'INSERT' and new.granted_by is not null and not organisations.coordinated(new.granted_by, new.organisation_id))
       or (tg_op = 'UPDATE' and new.revoked_at is not null and old.revoked_at is null and new.revoked_by is not null
           and new.revoked_by <> old.person_id and not organisations.coordinated(new.revoked_by, new.organisation_id)) then
        raise exception 'only who coordinates says who acts' using errcode = 'integrity_constraint_violation', constraint = 'mandate_is_by_a_coordinator';
    end if;
    return new;
end $$;
create trigger mandate_is_by_a_coordinator before insert or update on organisations.mandate for each row execute function organisations.refuse_other_hands();

-- MAN-3: when a coordinator's mandate is revoked, somebody still coordinates at the end of the transaction. An organisation
-- that has left or was removed needs nobody. The organisation is locked, so that two who leave at once do not both pass.
create function organisations.refuse_nobody() returns trigger language plpgsql
    security definer set search_path = pg_catalog as $$
begin
    perform 1 from organisations.organisation o
      where o.organisation_id = new.organisation_id and o.status in ('ADMITTED', 'SUSPENDED') for no key update;
    if found and not exists (
        select from organisations.mandate m
         where m.organisation_id = new.organisation_id and m.revoked_at is null and 'COORDINATE' = any (m.powers)
           and (m.until_at is null or m.until_at > clock_timestamp())) then
        raise exception 'somebody must coordinate' using errcode = 'integrity_constraint_violation', constraint = 'mandate_of_the_last_coordinator';
    end if;
    return null;
end $$;
create constraint trigger mandate_of_the_last_coordinator after update on organisations.mandate deferrable initially deferred
    for each row when (new.revoked_at is not null and old.revoked_at is null and 'COORDINATE' = any (old.powers)
        and (old.until_at is null or old.until_at > now())) execute function organisations.refuse_nobody();

-- MAN-3: an invitation to act for an organisation is made by who coordinates it, or by the platform.
create function organisations.refuse_other_inviter() returns trigger language plpgsql as $$
declare
    maker uuid;
begin
    select i.made_by into strict maker from people.invitation i where i.invitation_id = new.invitation_id;
    if maker is not null and not organisations.coordinated(maker, new.organisation_id) then
        raise exception 'only who coordinates invites' using errcode = 'integrity_constraint_violation', constraint = 'mandate_invitation_is_by_a_coordinator';
    end if;
    return new;
end $$;
create trigger mandate_invitation_is_by_a_coordinator before insert on organisations.mandate_invitation
    for each row execute function organisations.refuse_other_inviter();
create trigger mandate_invitation_is_kept before update or delete on organisations.mandate_invitation for each row execute function journal.refuse_change();
