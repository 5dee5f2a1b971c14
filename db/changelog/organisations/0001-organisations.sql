--liquibase formatted sql

--changeset organisations:0001-schema
create schema organisations;

create table organisations.organisation (
    organisation_id uuid not null constraint organisation_pk primary key,
    name text not null constraint organisation_name_is_short check (name = btrim(name) and char_length(name) between 1 and 200),
    kind text not null constraint organisation_kind_is_known check (kind in (
        'GRASSROOTS', 'COLLECTIVE', 'NGO', 'UNION', 'COMMUNITY', 'INDIGENOUS', 'NETWORK', 'COOPERATIVE',
        'RELIGIOUS_GROUP', 'POLITICAL_PARTY', 'CHURCH', 'COMMERCIAL_COMPANY', 'OTHER')),
    scale text not null constraint organisation_scale_is_known check (scale in ('LOCAL', 'REGIONAL', 'NATIONAL', 'INTERNATIONAL')),
    region text not null constraint organisation_region_is_short check (char_length(region) between 1 and 100),
    language text not null constraint organisation_language_is_known check (language in ('en', 'fr', 'es', 'pt')),
    listing text not null constraint organisation_listing_is_known check (listing in ('PUBLIC', 'MEMBERS', 'UNLISTED')),
    status text not null constraint organisation_status_is_known check (status in ('ADMITTED', 'SUSPENDED', 'LEFT', 'REMOVED')),
    created_at timestamptz not null,
    constraint organisation_is_no_party_church_or_company check (
        kind not in ('POLITICAL_PARTY', 'CHURCH', 'COMMERCIAL_COMPANY') or status <> 'ADMITTED')
);
create unique index organisation_name_is_unique on organisations.organisation (lower(name));

create table organisations.mandate (
    mandate_id uuid not null constraint mandate_pk primary key,
    organisation_id uuid not null constraint mandate_of_organisation references organisations.organisation,
    person_id uuid not null constraint mandate_of_person references people.person,
    powers text[] not null constraint mandate_powers_are_known check (
        cardinality(powers) > 0 and powers <@ array['DRAFT', 'SUBMIT', 'SPEAK', 'VOTE', 'SIGN', 'COORDINATE']),
    from_at timestamptz not null,
    until_at timestamptz constraint mandate_ends_after_it_begins check (until_at > from_at),
    revoked_at timestamptz constraint mandate_is_revoked_after_it_begins check (revoked_at >= from_at)
);
create index mandate_by_organisation on organisations.mandate (organisation_id);
create index mandate_by_person on organisations.mandate (person_id);
create unique index mandate_is_one_a_person on organisations.mandate (organisation_id, person_id) where revoked_at is null;

--changeset organisations:0002-may-act splitStatements:false
-- MAN-1: may this person do that for this organisation at this instant? The last word, under every service:
-- the organisation is admitted now, and the mandate is in force now and holds the power.
-- The rows are locked against a change until the act commits, so that a revocation is either before it or after it.
create function organisations.may_act(person uuid, organisation uuid, power text) returns boolean language plpgsql
    security definer set search_path = pg_catalog as $$
begin
    perform 1
       from organisations.organisation o
       join organisations.mandate m using (organisation_id)
      where o.organisation_id = organisation
        and o.status = 'ADMITTED'
        and m.person_id = person
        and power = any (m.powers)
        and m.from_at <= clock_timestamp()
        and (m.until_at is null or m.until_at > clock_timestamp())
        and m.revoked_at is null
        for share of o, m;
    return found;
end $$;

--changeset organisations:0003-mandates-are-kept splitStatements:false
-- A mandate is replaced, never rewritten: what it allowed, to whom and since when stays readable, and a revocation stays.
create function organisations.keep_mandate() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.revoked_at is not null
       or (new.mandate_id, new.organisation_id, new.person_id, new.powers, new.from_at)
          is distinct from (old.mandate_id, old.organisation_id, old.person_id, old.powers, old.from_at)
       or new.until_at is distinct from old.until_at then
        raise exception 'a mandate is revoked and granted anew, never rewritten'
            using errcode = 'integrity_constraint_violation', constraint = 'mandate_is_kept';
    end if;
    return new;
end $$;
create trigger mandate_is_kept before update or delete on organisations.mandate for each row execute function organisations.keep_mandate();
create trigger mandate_is_not_emptied before truncate on organisations.mandate for each statement execute function journal.refuse_change();
