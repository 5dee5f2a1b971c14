--liquibase formatted sql

--changeset voting:0001-schema
create schema voting;

-- DEC-2: rule, quorum, text and electorate are frozen at opening. Whole numbers only.
create table voting.decision (
    decision_id uuid not null constraint decision_pk primary key,
    assembly_id uuid not null constraint decision_in_assembly references assemblies.assembly,
    subject uuid not null,
    text_hash bytea not null constraint decision_text_hash_is_sha256 check (octet_length(text_hash) = 32),
    rule text not null constraint decision_rule_is_known check (rule in ('CONSENSUS', 'MAJORITY', 'SUPERMAJORITY')),
    blocks_tolerated int constraint decision_blocks_tolerated_is_small check (blocks_tolerated between 0 and 1),
    numerator int,
    denominator int,
    base text constraint decision_base_is_known check (base in ('YES_NO', 'CAST', 'PRESENT', 'ENTITLED')),
    quorum_percent int not null constraint decision_quorum_is_percent check (quorum_percent between 0 and 100),
    quorum_minimum int not null constraint decision_quorum_minimum_is_count check (quorum_minimum >= 1),
    opened_by uuid not null constraint decision_opened_by_person references people.person,
    opened_at timestamptz not null,
    closed_by uuid constraint decision_closed_by_person references people.person,
    closed_at timestamptz constraint decision_closes_after_it_opens check (closed_at >= opened_at),
    outcome text constraint decision_outcome_is_known check (outcome in ('ADOPTED', 'REJECTED', 'NOT_ADOPTED', 'BLOCKED', 'NO_QUORUM')),
    constraint decision_is_open_or_closed check ((closed_at is null) = (outcome is null) and (closed_at is null) = (closed_by is null)),
    constraint decision_consensus_has_its_numbers check ((rule = 'CONSENSUS') = (blocks_tolerated is not null)),
    constraint decision_supermajority_has_its_numbers check (
        (rule = 'SUPERMAJORITY') = (numerator is not null and denominator is not null and base is not null)
        and (rule = 'SUPERMAJORITY' or (numerator is null and denominator is null and base is null))
        and (numerator is null or (numerator > 0 and denominator > 0 and numerator <= denominator and denominator <= 100)))
);
create index decision_by_assembly on voting.decision (assembly_id);
create index decision_by_opener on voting.decision (opened_by);
create index decision_by_closer on voting.decision (closed_by);
create index decision_by_subject on voting.decision (subject);
create unique index decision_is_one_open_a_subject on voting.decision (subject) where closed_at is null;

create table voting.elector (
    decision_id uuid not null constraint elector_of_decision references voting.decision,
    organisation_id uuid not null constraint elector_is_organisation references organisations.organisation,
    constraint elector_pk primary key (decision_id, organisation_id)
);
create index elector_by_organisation on voting.elector (organisation_id);

-- DEC-1: whose matter it is: nobody with a mandate of one of these opens or closes the decision.
create table voting.interested (
    decision_id uuid not null constraint interested_in_decision references voting.decision,
    organisation_id uuid not null constraint interested_is_organisation references organisations.organisation,
    constraint interested_pk primary key (decision_id, organisation_id)
);
create index interested_by_organisation on voting.interested (organisation_id);

-- MAN-4: in one decision a person casts for one organisation and no other.
create table voting.caster (
    decision_id uuid not null,
    person_id uuid not null constraint caster_is_person references people.person,
    organisation_id uuid not null,
    constraint caster_casts_for_one_organisation primary key (decision_id, person_id),
    constraint caster_of_elector foreign key (decision_id, organisation_id) references voting.elector,
    constraint caster_for_its_organisation unique (decision_id, person_id, organisation_id)
);
create index caster_by_elector on voting.caster (decision_id, organisation_id);
create index caster_by_person on voting.caster (person_id);

-- Every ballot ever cast, in order (DEC-3: changeable until close, the last counts, history is kept).
create table voting.cast_ballot (
    decision_id uuid not null,
    organisation_id uuid not null,
    turn int not null constraint cast_ballot_turn_counts_from_one check (turn > 0),
    person_id uuid not null,
    choice text not null constraint cast_ballot_choice_is_known check (choice in (
        'SUPPORT', 'RESERVATION', 'STAND_ASIDE', 'BLOCK', 'YES', 'NO', 'ABSTAIN')),
    reason text constraint cast_ballot_reason_is_short check (char_length(reason) between 1 and 2000),
    category text constraint cast_ballot_category_is_known check (category in ('PRINCIPLE', 'HARM')),
    remedy text constraint cast_ballot_remedy_is_short check (char_length(remedy) between 1 and 2000),
    cast_at timestamptz not null,
    constraint cast_ballot_pk primary key (decision_id, organisation_id, turn),
    constraint cast_ballot_of_elector foreign key (decision_id, organisation_id) references voting.elector,
    constraint cast_ballot_by_its_caster foreign key (decision_id, person_id, organisation_id)
        references voting.caster (decision_id, person_id, organisation_id),
    constraint cast_ballot_block_has_its_reason check (choice <> 'BLOCK' or (reason is not null and category is not null and remedy is not null))
);
create index cast_ballot_by_caster on voting.cast_ballot (decision_id, person_id, organisation_id);

-- The one ballot of each organisation that counts: the last that it cast (VOTE-08).
create table voting.ballot (
    decision_id uuid not null,
    organisation_id uuid not null,
    turn int not null,
    constraint ballot_is_one_an_organisation primary key (decision_id, organisation_id),
    constraint ballot_was_cast foreign key (decision_id, organisation_id, turn) references voting.cast_ballot
        deferrable initially deferred
);
create index ballot_by_cast on voting.ballot (decision_id, organisation_id, turn);

--changeset voting:0002-guards splitStatements:false
-- DEC-3: nothing is cast after closing. The lock makes a cast wait for a close that is under way, and a close for casts.
create function voting.refuse_after_closing() returns trigger language plpgsql
    security definer set search_path = pg_catalog as $$
begin
    perform 1 from voting.decision where decision_id = new.decision_id and closed_at is null for share;
    if not found then
        raise exception 'the decision is closed' using errcode = 'integrity_constraint_violation', constraint = 'ballot_is_cast_while_open';
    end if;
    return new;
end $$;

-- MAN-1: whoever casts holds VOTE for the organisation at this instant.
create function voting.refuse_without_mandate() returns trigger language plpgsql as $$
begin
    if not organisations.may_act(new.person_id, new.organisation_id, 'VOTE') then
        raise exception 'no mandate to vote for this organisation' using errcode = 'integrity_constraint_violation', constraint = 'ballot_is_cast_by_mandate';
    end if;
    return new;
end $$;

-- DEC-2: once opened, a decision changes once: it closes.
create function voting.refuse_reopening() returns trigger language plpgsql as $$
begin
    if old.closed_at is not null or new.closed_at is null
       or (to_jsonb(new) - array['closed_at', 'closed_by', 'outcome']) <> (to_jsonb(old) - array['closed_at', 'closed_by', 'outcome']) then
        raise exception 'a decision is frozen once opened' using errcode = 'integrity_constraint_violation', constraint = 'decision_is_frozen';
    end if;
    return new;
end $$;

-- DEC-2: the electorate is the one of the instant of opening: who opens a decision, and nobody later, says who is on it.
create function voting.refuse_late_elector() returns trigger language plpgsql as $$
begin
    perform 1 from voting.decision
      where decision_id = new.decision_id and closed_at is null and xmin::text = pg_current_xact_id()::xid::text;
    if not found then
        raise exception 'the electorate is frozen at opening' using errcode = 'integrity_constraint_violation', constraint = 'elector_is_frozen';
    end if;
    return new;
end $$;

-- DEC-3: the last ballot counts: what counts goes from each turn to the next, and never back.
create function voting.refuse_other_turn() returns trigger language plpgsql as $$
begin
    if (tg_op = 'INSERT' and new.turn <> 1)
       or (tg_op = 'UPDATE' and (new.decision_id, new.organisation_id, new.turn) <> (old.decision_id, old.organisation_id, old.turn + 1)) then
        raise exception 'the last ballot counts' using errcode = 'integrity_constraint_violation', constraint = 'ballot_is_the_last';
    end if;
    return new;
end $$;

-- DEC-3: no ballot is cast that does not count, until a later one of the same organisation does.
create function voting.refuse_uncounted() returns trigger language plpgsql as $$
begin
    perform 1 from voting.ballot
      where decision_id = new.decision_id and organisation_id = new.organisation_id and turn >= new.turn;
    if not found then
        raise exception 'a ballot that is cast counts' using errcode = 'integrity_constraint_violation', constraint = 'cast_ballot_counts';
    end if;
    return null;
end $$;

create trigger cast_ballot_while_open before insert on voting.cast_ballot for each row execute function voting.refuse_after_closing();
create trigger cast_ballot_by_mandate before insert on voting.cast_ballot for each row execute function voting.refuse_without_mandate();
create trigger ballot_while_open before insert or update on voting.ballot for each row execute function voting.refuse_after_closing();
create trigger ballot_is_the_last before insert or update on voting.ballot for each row execute function voting.refuse_other_turn();
create constraint trigger cast_ballot_counts after insert on voting.cast_ballot deferrable initially deferred
    for each row execute function voting.refuse_uncounted();
create trigger decision_is_frozen before update on voting.decision for each row execute function voting.refuse_reopening();
create trigger elector_only_at_opening before insert on voting.elector for each row execute function voting.refuse_late_elector();
create trigger interested_only_at_opening before insert on voting.interested for each row execute function voting.refuse_late_elector();

create trigger cast_ballot_is_history before update or delete on voting.cast_ballot for each row execute function journal.refuse_change();
create trigger elector_is_history before update or delete on voting.elector for each row execute function journal.refuse_change();
create trigger interested_is_history before update or delete on voting.interested for each row execute function journal.refuse_change();
create trigger caster_is_history before update or delete on voting.caster for each row execute function journal.refuse_change();
create trigger decision_is_kept before delete on voting.decision for each row execute function journal.refuse_change();
create trigger ballot_is_kept before delete on voting.ballot for each row execute function journal.refuse_change();
create trigger cast_ballot_is_not_emptied before truncate on voting.cast_ballot for each statement execute function journal.refuse_change();
create trigger elector_is_not_emptied before truncate on voting.elector for each statement execute function journal.refuse_change();
create trigger interested_is_not_emptied before truncate on voting.interested for each statement execute function journal.refuse_change();
create trigger caster_is_not_emptied before truncate on voting.caster for each statement execute function journal.refuse_change();
create trigger decision_is_not_emptied before truncate on voting.decision for each statement execute function journal.refuse_change();
create trigger ballot_is_not_emptied before truncate on voting.ballot for each statement execute function journal.refuse_change();
