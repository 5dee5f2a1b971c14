--liquibase formatted sql

--changeset organisations:0004-applications
-- An organisation asks to join (ELI-6). There is no column for a registration number, and there will be none (ELI-4).
create table organisations.application (
    application_id uuid not null constraint application_pk primary key,
    name text not null constraint application_name_is_short check (name = btrim(name) and char_length(name) between 1 and 200),
    kind text not null constraint application_kind_is_known check (kind in (
        'GRASSROOTS', 'COLLECTIVE', 'NGO', 'UNION', 'COMMUNITY', 'INDIGENOUS', 'NETWORK', 'COOPERATIVE',
        'RELIGIOUS_GROUP', 'POLITICAL_PARTY', 'CHURCH', 'COMMERCIAL_COMPANY', 'OTHER')),
    tie text not null constraint application_tie_is_known check (tie in ('NONE', 'COMPANY', 'PARTY', 'CHURCH')),
    scale text not null constraint application_scale_is_known check (scale in ('LOCAL', 'REGIONAL', 'NATIONAL', 'INTERNATIONAL')),
    region text not null constraint application_region_is_short check (char_length(region) between 1 and 100),
    languages text not null constraint application_languages_are_short check (char_length(languages) <= 200),
    language text not null constraint application_language_is_known check (language in ('en', 'fr', 'es', 'pt')),
    listing text not null constraint application_listing_is_known check (listing in ('PUBLIC', 'MEMBERS', 'UNLISTED')),
    declarations text[] not null constraint application_declarations_are_known check (
        declarations <@ array['NO_PARTY', 'NO_CHURCH', 'NO_COMPANY', 'NON_COMMERCIAL', 'AIMS']),
    about text not null constraint application_about_is_short check (char_length(about) <= 2000),
    -- who answers for it and where letters go, sealed (PRI-3); gone when nobody is written to any more
    contact bytea,
    state text not null constraint application_state_is_known check (state in (
        'DRAFT', 'SUBMITTED', 'IN_REVIEW', 'NEEDS_INFO', 'ADMITTED', 'REFUSED', 'WITHDRAWN', 'APPEALED', 'REFUSED_FINALLY')),
    reason text constraint application_reason_is_known check (reason in (
        'POLITICAL_PARTY', 'CHURCH', 'COMMERCIAL', 'NOT_AN_ORGANISATION', 'DUPLICATE', 'UNVERIFIABLE', 'CONDUCT')),
    -- which sitting of reviewers it is before: a new one begins with each answer and with the appeal
    sitting int not null constraint application_sitting_counts_from_one check (sitting > 0),
    version int not null,
    made_at timestamptz not null,
    submitted_at timestamptz,
    changed_at timestamptz not null,
    comments_until timestamptz,
    organisation_id uuid constraint application_made_organisation references organisations.organisation
        constraint application_is_one_an_organisation unique,
    constraint application_is_no_party_church_or_company check (
        kind not in ('POLITICAL_PARTY', 'CHURCH', 'COMMERCIAL_COMPANY') or state <> 'ADMITTED'),
    constraint application_declares_all check (
        kind in ('POLITICAL_PARTY', 'CHURCH', 'COMMERCIAL_COMPANY') or cardinality(declarations) = 5),
    constraint application_refusal_has_a_reason check ((reason is not null) = (state in ('REFUSED', 'APPEALED', 'REFUSED_FINALLY'))),
    constraint application_admitted_is_an_organisation check ((organisation_id is not null) = (state = 'ADMITTED')),
    constraint application_is_submitted_at_a_time check ((submitted_at is null) = (state = 'DRAFT')),
    -- ELI-9: only what may be read by all is commented on
    constraint application_is_commented_where_public check (comments_until is null or listing = 'PUBLIC'),
    constraint application_contact_is_kept_while_open check (contact is not null or state in ('ADMITTED', 'WITHDRAWN', 'REFUSED_FINALLY'))
);
-- the queue, the oldest first
create index application_waiting on organisations.application (submitted_at, application_id)
    where state in ('SUBMITTED', 'IN_REVIEW', 'NEEDS_INFO', 'APPEALED');
create index application_open_to_comments on organisations.application (comments_until, application_id) where comments_until is not null;
create index application_by_name on organisations.application (lower(name));
-- what is to be purged
create index application_by_change on organisations.application (changed_at, application_id);

-- The members that it names: who recommends it, what it belongs to. What was typed, and the member of that name if there is one.
create table organisations.application_member (
    application_id uuid not null constraint application_member_of_application references organisations.application,
    relation text not null constraint application_member_relation_is_known check (relation in ('RECOMMENDS', 'RELATED')),
    ordinal int not null,
    name text not null constraint application_member_name_is_short check (char_length(name) between 1 and 200),
    organisation_id uuid constraint application_member_is_organisation references organisations.organisation,
    constraint application_member_pk primary key (application_id, relation, ordinal)
);
create index application_member_by_organisation on organisations.application_member (organisation_id);

-- Links to its page, which work as long as it stands. Only the hash of the secret is kept (ENUM-03).
create table organisations.application_link (
    secret_hash bytea not null constraint application_link_pk primary key constraint application_link_hash_is_sha256 check (octet_length(secret_hash) = 32),
    application_id uuid not null constraint application_link_of_application references organisations.application,
    made_at timestamptz not null
);
create index application_link_by_application on organisations.application_link (application_id);

-- Its life, step by step: the state, when, through whom (nobody: the applicant, or the house), and the words of that step.
create table organisations.application_step (
    application_id uuid not null constraint application_step_of_application references organisations.application,
    ordinal int not null constraint application_step_counts_from_one check (ordinal > 0),
    state text not null constraint application_step_state_is_known check (state in (
        'DRAFT', 'SUBMITTED', 'IN_REVIEW', 'NEEDS_INFO', 'ADMITTED', 'REFUSED', 'WITHDRAWN', 'APPEALED', 'REFUSED_FINALLY')),
    at timestamptz not null,
    person_id uuid constraint application_step_by_person references people.person,
    reason text constraint application_step_reason_is_known check (reason in (
        'POLITICAL_PARTY', 'CHURCH', 'COMMERCIAL', 'NOT_AN_ORGANISATION', 'DUPLICATE', 'UNVERIFIABLE', 'CONDUCT')),
    words text constraint application_step_words_are_short check (char_length(words) between 1 and 2000),
    constraint application_step_pk primary key (application_id, ordinal)
);
create index application_step_by_person on organisations.application_step (person_id);

-- ELI-7: what each reviewer says, once a sitting.
create table organisations.verdict (
    application_id uuid not null constraint verdict_of_application references organisations.application,
    sitting int not null,
    person_id uuid not null constraint verdict_by_person references people.person,
    opinion text not null constraint verdict_opinion_is_known check (opinion in ('ADMIT', 'REFUSE')),
    reason text constraint verdict_reason_is_known check (reason in (
        'POLITICAL_PARTY', 'CHURCH', 'COMMERCIAL', 'NOT_AN_ORGANISATION', 'DUPLICATE', 'UNVERIFIABLE', 'CONDUCT')),
    words text constraint verdict_words_are_short check (char_length(words) between 1 and 2000),
    at timestamptz not null,
    constraint verdict_pk primary key (application_id, sitting, person_id),
    constraint verdict_refusal_has_a_reason check ((reason is not null) = (opinion = 'REFUSE'))
);
create index verdict_by_person on organisations.verdict (person_id);

-- What reviewers tell each other.
create table organisations.application_note (
    note_id uuid not null constraint application_note_pk primary key,
    application_id uuid not null constraint application_note_on_application references organisations.application,
    person_id uuid not null constraint application_note_by_person references people.person,
    text text not null constraint application_note_is_short check (char_length(text) between 1 and 2000),
    at timestamptz not null
);
create index application_note_by_application on organisations.application_note (application_id, at);
create index application_note_by_person on organisations.application_note (person_id);

-- ELI-9: what members say of it.
create table organisations.application_comment (
    remark_id uuid not null constraint application_comment_pk primary key,
    application_id uuid not null constraint application_comment_on_application references organisations.application,
    organisation_id uuid not null constraint application_comment_for_organisation references organisations.organisation,
    person_id uuid not null constraint application_comment_by_person references people.person,
    text text not null constraint application_comment_is_short check (char_length(text) between 1 and 2000),
    at timestamptz not null
);
create index application_comment_by_application on organisations.application_comment (application_id, at);
create index application_comment_by_organisation on organisations.application_comment (organisation_id);
create index application_comment_by_person on organisations.application_comment (person_id);

-- PRI-6: all that is left after 180 days.
create table organisations.purged_application (
    application_id uuid not null constraint purged_application_pk primary key,
    name_hash bytea not null constraint purged_application_hash_is_sha256 check (octet_length(name_hash) = 32),
    reason text constraint purged_application_reason_is_known check (reason in (
        'POLITICAL_PARTY', 'CHURCH', 'COMMERCIAL', 'NOT_AN_ORGANISATION', 'DUPLICATE', 'UNVERIFIABLE', 'CONDUCT')),
    purged_at timestamptz not null
);
create index purged_application_by_name on organisations.purged_application (name_hash);

--changeset organisations:0005-applications-are-guarded splitStatements:false
create function organisations.broken(rule text) returns void language plpgsql as $$
begin
    raise exception 'an application does not do that: %', rule using errcode = 'integrity_constraint_violation', constraint = rule;
end $$;

-- ELI-6: the moves. ELI-1, ELI-7: what a decision needs. What was declared is what was judged, so it stays.
create function organisations.guard_application() returns trigger language plpgsql as $$
declare
    agreeing int;
begin
    if tg_op = 'INSERT' then
        if new.state <> 'DRAFT' or new.version <> 1 or new.sitting <> 1 then
            perform organisations.broken('application_begins_as_draft');
        end if;
        return new;
    end if;
    if tg_op = 'DELETE' then
        -- PRI-6: nothing goes but by the purge, and not before its time
        if old.state in ('SUBMITTED', 'IN_REVIEW', 'APPEALED', 'ADMITTED') or not exists (
                select from organisations.purged_application p
                 where p.application_id = old.application_id and p.purged_at >= old.changed_at + interval '180 days') then
            perform organisations.broken('application_is_kept');
        end if;
        return old;
    end if;

    if (to_jsonb(new) - array['state', 'reason', 'sitting', 'version', 'submitted_at', 'changed_at', 'comments_until', 'organisation_id', 'contact'])
       <> (to_jsonb(old) - array['state', 'reason', 'sitting', 'version', 'submitted_at', 'changed_at', 'comments_until', 'organisation_id', 'contact'])
       or (old.submitted_at is not null and new.submitted_at is distinct from old.submitted_at)
       or (old.submitted_at is not null and new.comments_until is distinct from old.comments_until) then
        perform organisations.broken('application_keeps_its_facts');
    end if;
    if new.state = old.state then
        -- the contact may go when all is over, and be sealed anew; nothing else changes without a move
        if (new.reason, new.sitting, new.version, new.changed_at, new.organisation_id)
           is distinct from (old.reason, old.sitting, old.version, old.changed_at, old.organisation_id) then
            perform organisations.broken('application_changes_by_moves');
        end if;
        return new;
    end if;
    if (old.state, new.state) not in (
        ('DRAFT', 'SUBMITTED'),
        ('SUBMITTED', 'IN_REVIEW'), ('IN_REVIEW', 'NEEDS_INFO'), ('NEEDS_INFO', 'IN_REVIEW'),
        ('IN_REVIEW', 'ADMITTED'), ('IN_REVIEW', 'REFUSED'),
        ('SUBMITTED', 'WITHDRAWN'), ('IN_REVIEW', 'WITHDRAWN'), ('NEEDS_INFO', 'WITHDRAWN'),
        ('REFUSED', 'APPEALED'), ('APPEALED', 'ADMITTED'), ('APPEALED', 'REFUSED_FINALLY')) then
        perform organisations.broken('application_moves_by_the_rules');
    end if;
    if new.version <> old.version + 1
       or new.sitting <> old.sitting + ((old.state = 'NEEDS_INFO' and new.state = 'IN_REVIEW') or new.state = 'APPEALED')::int then
        perform organisations.broken('application_counts_its_moves');
    end if;
    if new.state = 'APPEALED' and (new.changed_at > old.changed_at + interval '30 days' or new.reason <> old.reason) then
        perform organisations.broken('application_is_appealed_in_time');
    end if;
    if new.state = 'ADMITTED' then
        select count(*) into agreeing from organisations.verdict v
         where v.application_id = new.application_id and v.sitting = new.sitting and v.opinion = 'ADMIT';
        if agreeing < 2 then
            perform organisations.broken('application_is_decided_by_two');
        end if;
    end if;
    if new.state in ('REFUSED', 'REFUSED_FINALLY') then
        select count(*) into agreeing from organisations.verdict v
         where v.application_id = new.application_id and v.sitting = new.sitting and v.opinion = 'REFUSE';
        -- the house itself refuses what by its own word can never be admitted, and nothing else
        if agreeing < 2 and not (new.state = 'REFUSED' and (new.kind, new.reason) in (
                ('POLITICAL_PARTY', 'POLITICAL_PARTY'), ('CHURCH', 'CHURCH'), ('COMMERCIAL_COMPANY', 'COMMERCIAL'))) then
            perform organisations.broken('application_is_decided_by_two');
        end if;
    end if;
    return new;
end $$;
create trigger application_guard before insert or update or delete on organisations.application
    for each row execute function organisations.guard_application();

-- ELI-7: a verdict is a screener's, who acts for no organisation that the application names; an appeal is heard by others.
create function organisations.guard_verdict() returns trigger language plpgsql as $$
declare
    state text;
    sitting int;
begin
    select a.state, a.sitting into state, sitting from organisations.application a
     where a.application_id = new.application_id for no key update;
    if state not in ('IN_REVIEW', 'APPEALED') or sitting <> new.sitting then
        perform organisations.broken('verdict_is_given_while_in_review');
    end if;
    if not people.holds(new.person_id, 'SCREENER') then
        perform organisations.broken('verdict_is_of_a_screener');
    end if;
    if exists (
        select from organisations.application_member r
          join organisations.mandate m on m.organisation_id = r.organisation_id
         where r.application_id = new.application_id and m.person_id = new.person_id and m.revoked_at is null
           and (m.until_at is null or m.until_at > clock_timestamp())) then
        perform organisations.broken('verdict_is_of_somebody_impartial');
    end if;
    if state = 'APPEALED' and exists (
        select from organisations.verdict v
         where v.application_id = new.application_id and v.sitting < new.sitting and v.person_id = new.person_id) then
        perform organisations.broken('verdict_on_appeal_is_of_others');
    end if;
    return new;
end $$;
create trigger verdict_guard before insert on organisations.verdict for each row execute function organisations.guard_verdict();

-- ELI-9: comments come from members, by mandate, while the window is open.
create function organisations.guard_application_comment() returns trigger language plpgsql as $$
begin
    if not organisations.may_act(new.person_id, new.organisation_id, 'SPEAK') then
        perform organisations.broken('application_comment_is_a_members');
    end if;
    if not exists (
        select from organisations.application a
         where a.application_id = new.application_id and a.comments_until > new.at
           and a.state in ('SUBMITTED', 'IN_REVIEW', 'NEEDS_INFO')) then
        perform organisations.broken('application_comment_comes_in_time');
    end if;
    return new;
end $$;
create trigger application_comment_guard before insert on organisations.application_comment
    for each row execute function organisations.guard_application_comment();

-- Steps, verdicts, notes and comments are history until the purge takes the application.
create function organisations.keep_of_application() returns trigger language plpgsql as $$
begin
    if tg_op <> 'DELETE' or not exists (
            select from organisations.purged_application p where p.application_id = old.application_id) then
        raise exception '% is history until it is purged', tg_table_name
            using errcode = 'integrity_constraint_violation', constraint = 'history_is_append_only';
    end if;
    return old;
end $$;
create trigger application_step_is_kept before update or delete on organisations.application_step for each row execute function organisations.keep_of_application();
create trigger verdict_is_kept before update or delete on organisations.verdict for each row execute function organisations.keep_of_application();
create trigger application_note_is_kept before update or delete on organisations.application_note for each row execute function organisations.keep_of_application();
create trigger application_comment_is_kept before update or delete on organisations.application_comment for each row execute function organisations.keep_of_application();
create trigger application_member_is_kept before update or delete on organisations.application_member for each row execute function organisations.keep_of_application();
create trigger purged_application_is_kept before update or delete on organisations.purged_application for each row execute function journal.refuse_change();
create trigger application_is_not_emptied before truncate on organisations.application for each statement execute function journal.refuse_change();
create trigger application_step_is_not_emptied before truncate on organisations.application_step for each statement execute function journal.refuse_change();
create trigger verdict_is_not_emptied before truncate on organisations.verdict for each statement execute function journal.refuse_change();

--changeset organisations:0006-names-that-are-alike splitStatements:false
-- A name as trigrams compare it. Under PostgreSQL's plain locales pg_trgm knows the letters of ASCII only, so that every other
-- character becomes one of 36 that it knows: names of every script are compared, and one in 36 letters is confused.
create function organisations.likeness_key(name text) returns text language sql immutable parallel safe as $key$
    select coalesce(string_agg(
        case when ascii(c) < 128 then c else substr('abcdefghijklmnopqrstuvwxyz0123456789', 1 + ascii(c) % 36, 1) end, '' order by n), '')
      from regexp_split_to_table(lower(name), '') with ordinality as letters (c, n)
$key$;

-- Likely duplicates, by trigrams (pg_trgm, one of PostgreSQL's own extensions, which the owner of a database may turn on).
-- A server without it still runs the house: then only equal names are found, but for case. Decision 0014.
do $alike$
declare
    place text;
begin
    if exists (select from pg_available_extensions where name = 'pg_trgm')
       and not exists (select from pg_extension where extname = 'pg_trgm') then
        begin
            create extension pg_trgm schema public;
        exception when insufficient_privilege then
            raise warning 'pg_trgm could not be turned on: likely duplicates are found by equal names only';
        end;
    end if;
    select n.nspname into place from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm';
    if place is null then
        create function organisations.alike(wanted text) returns table (application_id uuid, organisation_id uuid, likeness int)
            language sql stable as $body$
                select null::uuid, o.organisation_id, 100 from organisations.organisation o where lower(o.name) = lower(wanted)
                union all
                (select a.application_id, null::uuid, 100 from organisations.application a where lower(a.name) = lower(wanted) and a.state <> 'DRAFT' limit 20)
            $body$;
        return;
    end if;
    execute format('create index organisation_by_trigrams on organisations.organisation using gin (organisations.likeness_key(name) %I.gin_trgm_ops)', place);
    execute format('create index application_by_trigrams on organisations.application using gin (organisations.likeness_key(name) %I.gin_trgm_ops)', place);
    -- the ten likeliest of each; per cent, so that nobody argues about the seventh digit
    execute format($make$
        create function organisations.alike(wanted text) returns table (application_id uuid, organisation_id uuid, likeness int)
            language sql stable set search_path = pg_catalog, %1$I as $body$
                (select null::uuid, o.organisation_id, (100 * similarity(organisations.likeness_key(o.name), organisations.likeness_key(wanted)))::int
                   from organisations.organisation o where organisations.likeness_key(o.name) %% organisations.likeness_key(wanted)
                  order by 3 desc, 2 limit 10)
                union all
                (select a.application_id, null::uuid, (100 * similarity(organisations.likeness_key(a.name), organisations.likeness_key(wanted)))::int
                   from organisations.application a where organisations.likeness_key(a.name) %% organisations.likeness_key(wanted) and a.state <> 'DRAFT'
                  order by 3 desc, 1 limit 10)
            $body$ $make$, place);
end $alike$;
