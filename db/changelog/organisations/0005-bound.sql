--liquibase formatted sql

--changeset organisations:0011-bound splitStatements:false
-- MAN-5: is the mandate by which this person acts for that organisation at this instant a bound one?
create function organisations.is_bound(person uuid, organisation uuid) returns boolean language sql stable
    security definer set search_path = pg_catalog as $$
    select exists (
        select from organisations.mandate m
         where m.organisation_id = organisation and m.person_id = person and m.binding = 'BOUND'
           and m.from_at <= clock_timestamp() and (m.until_at is null or m.until_at > clock_timestamp())
           and m.revoked_at is null)
$$;
