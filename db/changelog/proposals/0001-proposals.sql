--liquibase formatted sql

--changeset proposals:0001-schema
create schema proposals;

create sequence proposals.number as int;

-- PRO-1: a proposal is an organisation's, always. PRO-4: it hangs on a clause's id and revision, never on a number.
create table proposals.proposal (
    proposal_id uuid not null constraint proposal_pk primary key,
    agreement_id uuid not null constraint proposal_to_agreement references agreement.agreement,
    assembly_id uuid not null constraint proposal_in_assembly references assemblies.assembly,
    organisation_id uuid not null constraint proposal_of_organisation references organisations.organisation,
    number int constraint proposal_number_is_unique unique,
    clause_id uuid not null constraint proposal_to_clause references agreement.clause,
    language text not null,
    base_revision int not null,
    text text not null constraint proposal_text_is_not_blank check (btrim(text) <> '' and char_length(text) <= 200000),
    rationale text not null constraint proposal_rationale_is_short check (char_length(rationale) <= 5000),
    stage text not null constraint proposal_stage_is_known check (stage in (
        'DRAFT', 'SUBMITTED', 'RETURNED', 'OPEN', 'NEEDS_REBASE', 'CALLED', 'ADOPTED', 'REJECTED', 'BLOCKED', 'NO_QUORUM', 'FALLEN', 'WITHDRAWN')),
    revision int not null constraint proposal_revision_counts_from_one check (revision > 0),
    version bigint not null,
    changed_by uuid constraint proposal_changed_by_person references people.person,
    changed_at timestamptz not null,
    decision_id uuid constraint proposal_decided_by references voting.decision,
    fallen_to uuid constraint proposal_fell_to references proposals.proposal,
    constraint proposal_base foreign key (clause_id, language, base_revision) references agreement.clause_text (clause_id, language, revision),
    constraint proposal_is_numbered_when_submitted check ((number is null) = (stage = 'DRAFT')),
    constraint proposal_has_a_rationale_when_submitted check (stage = 'DRAFT' or btrim(rationale) <> ''),
    constraint proposal_called_has_a_decision check (stage not in ('CALLED', 'ADOPTED', 'REJECTED', 'BLOCKED', 'NO_QUORUM') or decision_id is not null),
    constraint proposal_fallen_names_its_cause check ((fallen_to is not null) = (stage = 'FALLEN'))
);
create index proposal_by_clause on proposals.proposal (clause_id, language, base_revision);
create index proposal_by_organisation on proposals.proposal (organisation_id);
create index proposal_by_assembly on proposals.proposal (assembly_id, stage);
create index proposal_by_agreement on proposals.proposal (agreement_id);
create index proposal_by_decision on proposals.proposal (decision_id);
create index proposal_by_fall on proposals.proposal (fallen_to);
create index proposal_by_changer on proposals.proposal (changed_by);

-- Its life, step by step: which stage, when, through whom, why, and the wording it had then.
create table proposals.step (
    proposal_id uuid not null constraint step_of_proposal references proposals.proposal,
    ordinal int not null constraint step_counts_from_one check (ordinal > 0),
    kind text not null constraint step_kind_is_known check (kind in (
        'SUBMITTED', 'RETURNED', 'OPENED', 'REVISED', 'REBASED', 'REBASE_NEEDED', 'CALLED',
        'ADOPTED', 'REJECTED', 'BLOCKED', 'NO_QUORUM', 'REOPENED', 'FALLEN', 'WITHDRAWN')),
    at timestamptz not null,
    person_id uuid constraint step_by_person references people.person,
    note text constraint step_note_is_short check (char_length(note) between 1 and 2000),
    revision int not null,
    base_revision int not null,
    text text not null,
    constraint step_pk primary key (proposal_id, ordinal)
);
create index step_by_person on proposals.step (person_id);

--changeset proposals:0002-guards splitStatements:false
-- PRO-1, MAN-1: no proposal comes into being, is reworded or submitted but by a live mandate of an admitted organisation.
-- PRO-3: from the call on, its text is frozen; what has ended stays as it ended.
create function proposals.guard() returns trigger language plpgsql as $$
declare
    reworded boolean;
    rebased boolean;
begin
    if tg_op = 'INSERT' then
        if new.stage <> 'DRAFT' then
            raise exception 'a proposal begins as a draft' using errcode = 'integrity_constraint_violation', constraint = 'proposal_begins_as_draft';
        end if;
        if new.changed_by is null or not organisations.may_act(new.changed_by, new.organisation_id, 'DRAFT') then
            raise exception 'no mandate to draft for this organisation' using errcode = 'integrity_constraint_violation', constraint = 'proposal_is_drafted_by_mandate';
        end if;
        return new;
    end if;

    if (new.proposal_id, new.agreement_id, new.assembly_id, new.organisation_id, new.clause_id, new.language)
       is distinct from (old.proposal_id, old.agreement_id, old.assembly_id, old.organisation_id, old.clause_id, old.language)
       or (old.number is not null and new.number is distinct from old.number) then
        raise exception 'whose proposal it is, and to what, never changes' using errcode = 'integrity_constraint_violation', constraint = 'proposal_keeps_its_place';
    end if;

    reworded := new.text <> old.text or new.rationale <> old.rationale;
    -- the base moved under a waiting proposal: the platform carries it over (PRO-6)
    rebased := old.stage in ('SUBMITTED', 'OPEN') and new.stage = old.stage and new.base_revision > old.base_revision
               and new.rationale = old.rationale and new.changed_by is null;

    if old.stage in ('CALLED', 'ADOPTED', 'REJECTED', 'BLOCKED', 'NO_QUORUM', 'FALLEN', 'WITHDRAWN')
       and (reworded or new.base_revision <> old.base_revision) then
        raise exception 'the text is frozen' using errcode = 'integrity_constraint_violation', constraint = 'proposal_is_frozen_when_called';
    end if;
    if old.stage in ('ADOPTED', 'REJECTED', 'FALLEN', 'WITHDRAWN') then
        raise exception 'the proposal has ended' using errcode = 'integrity_constraint_violation', constraint = 'proposal_has_ended';
    end if;
    if (reworded and not rebased)
       and (new.changed_by is null
            or not organisations.may_act(new.changed_by, new.organisation_id, case when old.stage = 'DRAFT' then 'DRAFT' else 'SUBMIT' end)) then
        raise exception 'no mandate to word a proposal of this organisation' using errcode = 'integrity_constraint_violation', constraint = 'proposal_is_worded_by_mandate';
    end if;
    if new.stage in ('SUBMITTED', 'WITHDRAWN') and old.stage <> new.stage
       and (new.changed_by is null or not organisations.may_act(new.changed_by, new.organisation_id, 'SUBMIT')) then
        raise exception 'no mandate to submit for this organisation' using errcode = 'integrity_constraint_violation', constraint = 'proposal_is_submitted_by_mandate';
    end if;
    if not (new.stage = old.stage or (old.stage, new.stage) in (
        ('DRAFT', 'SUBMITTED'), ('RETURNED', 'SUBMITTED'),
        ('SUBMITTED', 'OPEN'), ('SUBMITTED', 'RETURNED'),
        ('OPEN', 'CALLED'), ('OPEN', 'NEEDS_REBASE'), ('OPEN', 'FALLEN'),
        ('NEEDS_REBASE', 'OPEN'), ('NEEDS_REBASE', 'FALLEN'),
        ('CALLED', 'ADOPTED'), ('CALLED', 'REJECTED'), ('CALLED', 'BLOCKED'), ('CALLED', 'NO_QUORUM'),
        ('BLOCKED', 'OPEN'), ('NO_QUORUM', 'OPEN'), ('BLOCKED', 'FALLEN'), ('NO_QUORUM', 'FALLEN'),
        ('SUBMITTED', 'WITHDRAWN'), ('RETURNED', 'WITHDRAWN'), ('OPEN', 'WITHDRAWN'), ('NEEDS_REBASE', 'WITHDRAWN'))) then
        raise exception 'no such move: % to %', old.stage, new.stage using errcode = 'integrity_constraint_violation', constraint = 'proposal_moves_by_the_rules';
    end if;
    return new;
end $$;

create trigger proposal_guard before insert or update on proposals.proposal for each row execute function proposals.guard();

-- A draft may be thrown away; a proposal that was once submitted is history.
create function proposals.refuse_delete() returns trigger language plpgsql as $$
begin
    if old.stage <> 'DRAFT' then
        raise exception 'a submitted proposal is history' using errcode = 'integrity_constraint_violation', constraint = 'proposal_is_kept';
    end if;
    return old;
end $$;
create trigger proposal_is_kept before delete on proposals.proposal for each row execute function proposals.refuse_delete();
create trigger proposal_is_not_emptied before truncate on proposals.proposal for each statement execute function journal.refuse_change();
create trigger step_is_history before update or delete on proposals.step for each row execute function journal.refuse_change();
create trigger step_is_not_emptied before truncate on proposals.step for each statement execute function journal.refuse_change();
