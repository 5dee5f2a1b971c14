--liquibase formatted sql

--changeset organisations:0014-likeness splitStatements:false
-- What trigrams compare stands in a column: worked out once for each name, and not again for each that is looked at.
-- The same key as before, letter for letter, by a shorter way.
create or replace function organisations.likeness_key(name text) returns text language sql immutable parallel safe as $key$
    select case when octet_length(name) = char_length(name) then lower(name) else coalesce((
        select string_agg(case when ascii(c) < 128 then c else substr('abcdefghijklmnopqrstuvwxyz0123456789', 1 + ascii(c) % 36, 1) end, '' order by n)
          from string_to_table(lower(name), null) with ordinality as letters (c, n)), '') end
$key$;

alter table organisations.organisation add column likeness text not null generated always as (organisations.likeness_key(name)) stored;
alter table organisations.application add column likeness text not null generated always as (organisations.likeness_key(name)) stored;
-- what is generated is not there yet when the guard of applications compares: there a trigger writes it, once, as names stay
alter table organisations.application alter column likeness drop expression;
create function organisations.write_likeness() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    new.likeness := organisations.likeness_key(new.name);
    return new;
end $$;
create trigger application_likeness before insert on organisations.application for each row execute function organisations.write_likeness();

-- Half of the trigrams in common, and not three tenths: fewer false alarms, and a fifth of the names to look at.
do $alike$
declare
    place text;
begin
    select n.nspname into place from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm';
    if place is null then
        return;
    end if;
    drop index organisations.organisation_by_trigrams;
    drop index organisations.application_by_trigrams;
    execute format('create index organisation_by_trigrams on organisations.organisation using gin (likeness %I.gin_trgm_ops)', place);
    execute format('create index application_by_trigrams on organisations.application using gin (likeness %I.gin_trgm_ops)', place);
    execute format($make$
        create or replace function organisations.alike(wanted text) returns table (application_id uuid, organisation_id uuid, likeness int)
            language sql stable rows 20 set search_path = pg_catalog, %1$I as $body$
                select set_config('pg_trgm.similarity_threshold', '0.5', true);
                (select null::uuid, o.organisation_id, (100 * similarity(o.likeness, organisations.likeness_key(wanted)))::int
                   from organisations.organisation o where o.likeness %% organisations.likeness_key(wanted)
                  order by 3 desc, 2 limit 10)
                union all
                (select a.application_id, null::uuid, (100 * similarity(a.likeness, organisations.likeness_key(wanted)))::int
                   from organisations.application a where a.likeness %% organisations.likeness_key(wanted) and a.state <> 'DRAFT'
                  order by 3 desc, 1 limit 10)
            $body$ $make$, place);
end $alike$;

--changeset organisations:0015-members-by-name splitStatements:false
-- The list of members, page by page, and the words of their names.
create index organisation_by_listing on organisations.organisation (listing, lower(name)) where status = 'ADMITTED';
create function organisations.name_words(name text) returns tsvector language sql immutable parallel safe as $words$
    select to_tsvector('pg_catalog.simple'::regconfig, regexp_replace(lower(name), '[!-/:-@[-`{-~’‘“”«»·–—]+', ' ', 'g'))
$words$;
alter table organisations.organisation add column words tsvector not null generated always as (organisations.name_words(name)) stored;
create index organisation_by_words on organisations.organisation using gin (words);
-- a function of one expression, which the planner sees through to the index
create function organisations.is_called(words tsvector, query text) returns boolean language sql immutable parallel safe as $called$
    select words @@ to_tsquery('pg_catalog.simple'::regconfig, query)
$called$;

--changeset organisations:0016-members-counted splitStatements:false
-- How many members there are, and of each listing in each region (ELI-11): counted as they come and go, not when somebody asks.
create table organisations.membership (
    one boolean not null default true constraint membership_pk primary key constraint membership_is_one check (one),
    members int not null constraint membership_counts_from_nothing check (members >= 0)
);
create table organisations.membership_by_region (
    listing text not null constraint membership_by_region_listing_is_known check (listing in ('PUBLIC', 'MEMBERS', 'UNLISTED')),
    region text not null,
    members int not null constraint membership_by_region_counts_from_nothing check (members >= 0),
    constraint membership_by_region_pk primary key (region, listing)
);
insert into organisations.membership (members) select count(*) from organisations.organisation where status = 'ADMITTED';
insert into organisations.membership_by_region (listing, region, members)
    select listing, region, count(*) from organisations.organisation where status = 'ADMITTED' group by listing, region;

create function organisations.count_member(of_listing text, of_region text, more int) returns void language plpgsql
    security definer set search_path = pg_catalog as $$
begin
    -- the single row first: whoever counts waits here, and nowhere else
    update organisations.membership set members = members + more;
    if not found then
        insert into organisations.membership (members) values (more)
            on conflict (one) do update set members = membership.members + excluded.members;
    end if;
    update organisations.membership_by_region set members = members + more where listing = of_listing and region = of_region;
    if not found then
        insert into organisations.membership_by_region (listing, region, members) values (of_listing, of_region, more)
            on conflict (region, listing) do update set members = membership_by_region.members + excluded.members;
    end if;
end $$;

create function organisations.count_members() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' and old.status = 'ADMITTED' then
        perform organisations.count_member(old.listing, old.region, -1);
    end if;
    if tg_op <> 'DELETE' and new.status = 'ADMITTED' then
        perform organisations.count_member(new.listing, new.region, 1);
    end if;
    return null;
end $$;
-- at the end of the transaction, when the journal's chain is held already: nobody waits for it with a count in hand
create constraint trigger organisation_is_counted after insert or update or delete on organisations.organisation
    deferrable initially deferred for each row execute function organisations.count_members();

--changeset organisations:0017-rooms-by-time
-- An organisation's people in the order in which they came, and who of them coordinates.
create index mandate_by_time on organisations.mandate (organisation_id, from_at, mandate_id) where revoked_at is null;
create index mandate_of_coordinator on organisations.mandate (organisation_id) where revoked_at is null and 'COORDINATE' = any (powers);
