--liquibase formatted sql

--changeset voting:0004-positions
-- MAN-5: what an organisation has said about a matter, before or while it is decided; the matter is named as a decision names
-- it. Each turn replaces the one before, and all are kept. No choice: nothing is said any more, and whoever votes is free.
create table voting.position (
    organisation_id uuid not null constraint position_of_organisation references organisations.organisation,
    subject uuid not null,
    turn int not null constraint position_turn_counts_from_one check (turn > 0),
    person_id uuid not null constraint position_by_person references people.person,
    choice text constraint position_choice_is_known check (choice in ('YES', 'NO', 'STAND_ASIDE', 'ABSTAIN')),
    words text constraint position_words_are_short check (char_length(words) between 1 and 500),
    taken_at timestamptz not null,
    constraint position_pk primary key (organisation_id, subject, turn),
    constraint position_without_choice_is_without_words check (choice is not null or words is null)
);
create index position_by_person on voting.position (person_id);

-- The turn of the position from which this ballot departs. It is the organisation's own matter: who reads ballots does not
-- read this.
alter table voting.cast_ballot
    add column departs_from int constraint cast_ballot_departs_from_a_turn check (departs_from > 0);
create index cast_ballot_departing on voting.cast_ballot (organisation_id) where departs_from is not null;

--changeset voting:0005-positions-are-guarded splitStatements:false
-- A position and a bound ballot of one organisation on one matter wait for each other until the transaction ends.
create function voting.hold_position(organisation uuid, subject uuid) returns int language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended(organisation::text || subject::text, 5));
    return 0;
end $$;

-- Does a ballot say what the position says? A reservation is a yes with a word to it; a block is the no of a consensus; where a
-- rule knows no standing aside, an abstention is nearest.
create function voting.follows(stance text, choice text, rule text) returns boolean language sql immutable as $$
    select case stance
        when 'YES' then choice in ('YES', 'SUPPORT', 'RESERVATION')
        when 'NO' then choice in ('NO', 'BLOCK')
        when 'ABSTAIN' then choice = 'ABSTAIN'
        when 'STAND_ASIDE' then choice = case when rule = 'CONSENSUS' then 'STAND_ASIDE' else 'ABSTAIN' end
        else true
    end
$$;

-- MAN-5, MAN-1: who coordinates says what the organisation says, turn after turn.
create function voting.guard_position() returns trigger language plpgsql as $$
begin
    if not organisations.may_act(new.person_id, new.organisation_id, 'COORDINATE') then
        raise exception 'only who coordinates records a position'
            using errcode = 'integrity_constraint_violation', constraint = 'position_is_by_a_coordinator';
    end if;
    perform voting.hold_position(new.organisation_id, new.subject);
    if new.turn <> 1 + coalesce((select max(p.turn) from voting.position p
                                  where p.organisation_id = new.organisation_id and p.subject = new.subject), 0) then
        raise exception 'a position follows the one before'
            using errcode = 'integrity_constraint_violation', constraint = 'position_follows_the_last';
    end if;
    return new;
end $$;
create trigger position_guard before insert on voting.position for each row execute function voting.guard_position();
create trigger position_is_history before update or delete on voting.position for each row execute function journal.refuse_change();
create trigger position_is_not_emptied before truncate on voting.position for each statement execute function journal.refuse_change();

-- MAN-5: a ballot by a bound mandate says from which position it departs, and no other ballot says so.
create function voting.guard_departure() returns trigger language plpgsql as $$
declare
    matter uuid;
    rule text;
    stance text;
    stands int;
    departs int;
begin
    if organisations.is_bound(new.person_id, new.organisation_id) then
        select d.subject, d.rule into matter, rule from voting.decision d where d.decision_id = new.decision_id;
        perform voting.hold_position(new.organisation_id, matter);
        select p.choice, p.turn into stance, stands from voting.position p
         where p.organisation_id = new.organisation_id and p.subject = matter order by p.turn desc limit 1;
        if not voting.follows(stance, new.choice, rule) then
            departs := stands;
        end if;
    end if;
    if new.departs_from is distinct from departs then
        raise exception 'a bound ballot says whether it departs'
            using errcode = 'integrity_constraint_violation', constraint = 'cast_ballot_says_where_it_departs';
    end if;
    return new;
end $$;
create trigger cast_ballot_departure before insert on voting.cast_ballot for each row execute function voting.guard_departure();
