--liquibase formatted sql

--changeset organisations:0012-members
-- ELI-8: why it is no member at present, and since when it stands where it stands.
alter table organisations.organisation
    add column reason text constraint organisation_reason_is_known check (reason in (
        'POLITICAL_PARTY', 'CHURCH', 'COMMERCIAL', 'NOT_AN_ORGANISATION', 'DUPLICATE', 'UNVERIFIABLE', 'CONDUCT')),
    add column status_at timestamptz;
-- until now only the platform's own hand suspended, and gave no reason
update organisations.organisation set reason = 'CONDUCT' where status in ('SUSPENDED', 'REMOVED');
update organisations.organisation set status_at = created_at;
alter table organisations.organisation
    alter column status_at set not null,
    add constraint organisation_reason_is_given check ((reason is not null) = (status in ('SUSPENDED', 'REMOVED')));

-- What screeners propose and decide about a member: to suspend it, to remove it, to admit it again (ELI-6, ELI-8).
create table organisations.measure (
    measure_id uuid not null constraint measure_pk primary key,
    organisation_id uuid not null constraint measure_on_organisation references organisations.organisation,
    step text not null constraint measure_step_is_known check (step in ('SUSPEND', 'REMOVE', 'READMIT')),
    reason text constraint measure_reason_is_known check (reason in (
        'POLITICAL_PARTY', 'CHURCH', 'COMMERCIAL', 'NOT_AN_ORGANISATION', 'DUPLICATE', 'UNVERIFIABLE', 'CONDUCT')),
    words text constraint measure_words_are_short check (char_length(words) between 1 and 2000),
    proposed_by uuid not null constraint measure_proposed_by_person references people.person,
    proposed_at timestamptz not null,
    state text not null constraint measure_state_is_known check (state in (
        'PROPOSED', 'DROPPED', 'TAKEN', 'APPEALED', 'UPHELD', 'OVERTURNED', 'MOOT')),
    -- 1: those who decide; 2: those who hear the appeal
    sitting int not null constraint measure_sitting_is_known check (sitting in (1, 2)),
    version int not null,
    changed_at timestamptz not null,
    grounds text constraint measure_grounds_are_short check (char_length(grounds) between 1 and 2000),
    appealed_by uuid constraint measure_appealed_by_person references people.person,
    constraint measure_says_why check ((step = 'READMIT') = (reason is null) and (step = 'READMIT' or words is not null)),
    constraint measure_is_appealed_by_somebody check (
        (grounds is null) = (appealed_by is null) and (grounds is null) = (sitting = 1))
);
create index measure_by_organisation on organisations.measure (organisation_id, proposed_at);
create index measure_by_proposer on organisations.measure (proposed_by);
create index measure_by_appellant on organisations.measure (appealed_by);
create unique index measure_is_proposed_one_at_a_time on organisations.measure (organisation_id) where state = 'PROPOSED';
create unique index measure_stands_alone on organisations.measure (organisation_id) where state in ('TAKEN', 'APPEALED', 'UPHELD');
create index measure_waiting on organisations.measure (changed_at) where state in ('PROPOSED', 'APPEALED', 'TAKEN');

-- ELI-7: what each screener says of it, once a sitting. Who proposes it agrees.
create table organisations.measure_voice (
    measure_id uuid not null constraint measure_voice_on_measure references organisations.measure,
    sitting int not null,
    person_id uuid not null constraint measure_voice_by_person references people.person,
    agrees boolean not null,
    at timestamptz not null,
    constraint measure_voice_pk primary key (measure_id, sitting, person_id)
);
create index measure_voice_by_person on organisations.measure_voice (person_id);

--changeset organisations:0013-members-are-guarded splitStatements:false
-- ELI-6: the moves of a member. A removal begins as a suspension and ends the membership when nobody can appeal it any more.
create function organisations.guard_membership() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.status <> 'ADMITTED' then
            perform organisations.broken('organisation_begins_admitted');
        end if;
        return new;
    end if;
    if new.status = old.status then
        if (new.reason, new.status_at) is distinct from (old.reason, old.status_at) then
            perform organisations.broken('organisation_changes_by_moves');
        end if;
        return new;
    end if;
    if (old.status, new.status) not in (
        ('ADMITTED', 'SUSPENDED'), ('SUSPENDED', 'ADMITTED'), ('SUSPENDED', 'REMOVED'),
        ('ADMITTED', 'LEFT'), ('SUSPENDED', 'LEFT')) then
        perform organisations.broken('organisation_moves_by_the_rules');
    end if;
    if new.status = 'REMOVED' and not exists (
        select from organisations.measure m
         where m.organisation_id = new.organisation_id and m.step = 'REMOVE' and m.reason = new.reason
           and (m.state = 'UPHELD' or (m.state = 'TAKEN' and m.changed_at <= new.status_at - interval '30 days'))) then
        perform organisations.broken('organisation_is_removed_after_the_appeal');
    end if;
    return new;
end $$;
create trigger organisation_membership before insert or update on organisations.organisation
    for each row execute function organisations.guard_membership();

create function organisations.guard_measure() returns trigger language plpgsql as $$
declare
    agreeing int;
    disagreeing int;
begin
    if tg_op = 'INSERT' then
        if new.state <> 'PROPOSED' or new.version <> 1 or new.sitting <> 1 then
            perform organisations.broken('measure_begins_proposed');
        end if;
        return new;
    end if;
    if (to_jsonb(new) - array['state', 'sitting', 'version', 'changed_at', 'grounds', 'appealed_by'])
       <> (to_jsonb(old) - array['state', 'sitting', 'version', 'changed_at', 'grounds', 'appealed_by'])
       or (old.grounds is not null and (new.grounds, new.appealed_by) is distinct from (old.grounds, old.appealed_by)) then
        perform organisations.broken('measure_keeps_its_facts');
    end if;
    if (old.state, new.state) not in (
        ('PROPOSED', 'TAKEN'), ('PROPOSED', 'DROPPED'), ('TAKEN', 'APPEALED'), ('APPEALED', 'UPHELD'), ('APPEALED', 'OVERTURNED'),
        ('PROPOSED', 'MOOT'), ('TAKEN', 'MOOT'), ('APPEALED', 'MOOT'), ('UPHELD', 'MOOT'))
       or new.version <> old.version + 1
       or new.sitting <> old.sitting + (new.state = 'APPEALED')::int then
        perform organisations.broken('measure_moves_by_the_rules');
    end if;
    select count(*) filter (where v.agrees), count(*) filter (where not v.agrees) into agreeing, disagreeing
      from organisations.measure_voice v where v.measure_id = new.measure_id and v.sitting = new.sitting;
    if (new.state in ('TAKEN', 'UPHELD') and agreeing < 2) or (new.state in ('DROPPED', 'OVERTURNED') and disagreeing < 2) then
        perform organisations.broken('measure_is_decided_by_two');
    end if;
    if new.state = 'APPEALED' then
        if new.step = 'READMIT' or new.changed_at > old.changed_at + interval '30 days' then
            perform organisations.broken('measure_is_appealed_in_time');
        end if;
        if not exists (
            select from organisations.mandate m
             where m.organisation_id = new.organisation_id and m.person_id = new.appealed_by and 'COORDINATE' = any (m.powers)
               and (m.until_at is null or m.until_at > clock_timestamp()) and m.revoked_at is null) then
            perform organisations.broken('measure_is_appealed_by_a_coordinator');
        end if;
    end if;
    return new;
end $$;
create trigger measure_guard before insert or update on organisations.measure for each row execute function organisations.guard_measure();

-- ELI-7, ELI-8: a voice is a screener's, who acts for no such organisation; an appeal is heard by others.
create function organisations.guard_measure_voice() returns trigger language plpgsql as $$
declare
    member uuid;
    state text;
    sitting int;
begin
    select m.organisation_id, m.state, m.sitting into member, state, sitting from organisations.measure m
     where m.measure_id = new.measure_id for no key update;
    if state not in ('PROPOSED', 'APPEALED') or sitting <> new.sitting then
        perform organisations.broken('measure_voice_is_given_in_time');
    end if;
    if not people.holds(new.person_id, 'SCREENER') then
        perform organisations.broken('measure_voice_is_of_a_screener');
    end if;
    if exists (
        select from organisations.mandate m
         where m.organisation_id = member and m.person_id = new.person_id and m.revoked_at is null
           and (m.until_at is null or m.until_at > clock_timestamp())) then
        perform organisations.broken('measure_voice_is_of_somebody_impartial');
    end if;
    if new.sitting = 2 and exists (
        select from organisations.measure_voice v
         where v.measure_id = new.measure_id and v.sitting = 1 and v.person_id = new.person_id) then
        perform organisations.broken('measure_voice_on_appeal_is_of_others');
    end if;
    return new;
end $$;
create trigger measure_voice_guard before insert on organisations.measure_voice
    for each row execute function organisations.guard_measure_voice();

create trigger measure_is_kept before delete on organisations.measure for each row execute function journal.refuse_change();
create trigger measure_voice_is_kept before update or delete on organisations.measure_voice for each row execute function journal.refuse_change();
create trigger measure_is_not_emptied before truncate on organisations.measure for each statement execute function journal.refuse_change();
create trigger measure_voice_is_not_emptied before truncate on organisations.measure_voice for each statement execute function journal.refuse_change();
