--liquibase formatted sql

--changeset organisations:0018-mandates-by-who
-- Most organisations have one or two people, some have thousands. To a plan that is made once for all of them every index
-- that begins with the organisation looks as good as any other: with one in the order of time, PostgreSQL walked along
-- everybody's mandates to find one person's, at each look and under each act (organisations.may_act). Now whichever it takes
-- leads to the person or to a coordinator, and the order of time serves those alone who name its condition: the pages of a room.
drop index organisations.mandate_by_organisation;
create index mandate_by_organisation on organisations.mandate (organisation_id, person_id);
drop index organisations.mandate_by_time;
create index mandate_by_time on organisations.mandate (organisation_id, from_at, mandate_id)
    where revoked_at is null and from_at > timestamptz '1970-01-01 00:00:00+00';
-- in an order that no other index has, so that a question for the first coordinators is not led along everybody
drop index organisations.mandate_of_coordinator;
create index mandate_of_coordinator on organisations.mandate (organisation_id, from_at, mandate_id)
    where revoked_at is null and 'COORDINATE' = any (powers);

--changeset organisations:0019-words-of-names splitStatements:false
-- Which member has which word in its name: a register, in its order. Whoever looks for the beginning of a word gets a page of
-- it from where that stands, whether ten names have the word or a hundred thousand: in the order of names all had to be
-- collected first, or passed by. Beside each word stands what the page is ordered by and who may read it (ELI-11).
drop index organisations.organisation_by_words;
drop function organisations.is_called(tsvector, text);
alter table organisations.organisation drop column words;
drop function organisations.name_words(text);

create table organisations.organisation_word (
    organisation_id uuid not null constraint organisation_word_of_organisation references organisations.organisation,
    word text collate "C" not null constraint organisation_word_is_one check (word <> ''),
    listing text not null,
    place text not null,
    constraint organisation_word_pk primary key (organisation_id, word)
);
create index organisation_word_in_order on organisations.organisation_word (listing, word, place);

-- What stands between words is named here and in NameQuery: ASCII's signs, quotation marks, dashes and the stops of other scripts.
create function organisations.words_of(name text) returns table (word text) language sql immutable parallel safe as $words$
    select distinct w from regexp_split_to_table(lower(name), '[ !-/:-@[-`{-~¡¿‘’‚“”„‹›«»·–—…।॥،؛؟、。「」『』（）！，：；？]+') as split (w) where w <> ''
$words$;

create function organisations.write_words() returns trigger language plpgsql
    security definer set search_path = pg_catalog as $$
begin
    if tg_op = 'UPDATE' then
        delete from organisations.organisation_word w where w.organisation_id = new.organisation_id;
    end if;
    if new.status = 'ADMITTED' then
        insert into organisations.organisation_word (organisation_id, word, listing, place)
            select new.organisation_id, w.word, new.listing, lower(new.name) from organisations.words_of(new.name) w;
    end if;
    return null;
end $$;
create trigger organisation_begins_with_words after insert on organisations.organisation
    for each row execute function organisations.write_words();
create trigger organisation_changes_its_words after update on organisations.organisation for each row
    when ((new.name, new.listing, new.status) is distinct from (old.name, old.listing, old.status))
    execute function organisations.write_words();
insert into organisations.organisation_word (organisation_id, word, listing, place)
    select o.organisation_id, w.word, o.listing, lower(o.name)
      from organisations.organisation o, organisations.words_of(o.name) w where o.status = 'ADMITTED';

--changeset organisations:0020-alike-in-a-fuller-house splitStatements:false
-- Likely duplicates of a name: members, and applications that are not decided or did not become members; those that did are
-- found as members. Without the extension as before: equal names, but for case.
do $alike$
declare
    place text;
begin
    select n.nspname into place from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm';
    if place is null or to_regclass('organisations.organisation_by_trigrams') is null then
        create or replace function organisations.alike(wanted text) returns table (application_id uuid, organisation_id uuid, likeness int)
            language sql stable rows 20 as $body$
                select null::uuid, o.organisation_id, 100 from organisations.organisation o where lower(o.name) = lower(wanted)
                union all
                (select a.application_id, null::uuid, 100 from organisations.application a
                  where lower(a.name) = lower(wanted) and a.state not in ('DRAFT', 'ADMITTED') limit 20)
            $body$;
        return;
    end if;
    -- Names are written once and looked for often. What an index lays aside to sort in later is read in full by each search until
    -- then, and makes the planner think that reading the table is as good; each step of an application laid some aside.
    drop index organisations.organisation_by_trigrams;
    drop index organisations.application_by_trigrams;
    execute format('create index organisation_by_trigrams on organisations.organisation using gin (likeness %I.gin_trgm_ops)
        with (fastupdate = off)', place);
    execute format('create index application_by_trigrams on organisations.application using gin (likeness %I.gin_trgm_ops)
        with (fastupdate = off) where state not in (''DRAFT'', ''ADMITTED'')', place);
    -- The key is worked out once, and the plan made for it. The planner counts a page from the disk for each trigram, so that in
    -- a small house a long name would be compared with every other: it may not.
    execute format($make$
        create or replace function organisations.alike(wanted text) returns table (application_id uuid, organisation_id uuid, likeness int)
            language plpgsql stable rows 20
            set search_path = pg_catalog, %1$I set plan_cache_mode = force_custom_plan set enable_seqscan = off as $body$
            declare
                key text := organisations.likeness_key(wanted);
            begin
                perform set_config('pg_trgm.similarity_threshold', '0.5', true);
                return query
                    (select null::uuid, o.organisation_id, (100 * similarity(o.likeness, key))::int
                       from organisations.organisation o where o.likeness %% key
                      order by 3 desc, 2 limit 10)
                    union all
                    (select a.application_id, null::uuid, (100 * similarity(a.likeness, key))::int
                       from organisations.application a where a.likeness %% key and a.state not in ('DRAFT', 'ADMITTED')
                      order by 3 desc, 1 limit 10);
            end $body$ $make$, place);
end $alike$;

--changeset organisations:0021-newcomers-in-order
-- What members may comment on, the next to close first. With the states in the index, the planner need not guess how many of
-- those that are open in time are open at all: it took them for few, and collected all to sort them.
drop index organisations.application_open_to_comments;
create index application_open_to_comments on organisations.application (comments_until, application_id)
    where comments_until is not null and state in ('SUBMITTED', 'IN_REVIEW', 'NEEDS_INFO');

--changeset organisations:0022-the-place-of-a-name
-- The order of the list is a column of its own, and one index has it. In the order of the names themselves two had it, and
-- where names stand on the disk as in the alphabet, PostgreSQL took the one that all listings share and passed by the others.
alter table organisations.organisation add column place text not null generated always as (lower(name)) stored;
drop index organisations.organisation_by_listing;
create index organisation_by_listing on organisations.organisation (listing, place) where status = 'ADMITTED';
