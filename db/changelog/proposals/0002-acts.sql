--liquibase formatted sql

--changeset proposals:0003-acts
-- What a proposal asks for: other words for a clause, a new clause, its deletion, another place for it.
alter table proposals.proposal add column act text not null default 'EDIT'
    constraint proposal_act_is_known check (act in ('EDIT', 'INSERT', 'DELETE', 'MOVE'));
alter table proposals.proposal alter column act drop default;
alter table proposals.proposal add column kind text
    constraint proposal_kind_is_known check (kind in ('HEADING', 'RECITAL', 'ARTICLE', 'PARAGRAPH', 'ITEM'));
alter table proposals.proposal add column place_under uuid constraint proposal_under_clause references agreement.clause;
alter table proposals.proposal add column place_after uuid constraint proposal_after_clause references agreement.clause;
alter table proposals.proposal alter column clause_id drop not null;
alter table proposals.proposal alter column base_revision drop not null;
alter table proposals.proposal alter column text drop not null;
alter table proposals.proposal add constraint proposal_language_is_tag check (language ~ '^[a-z]{2,3}$');

-- PRO-4: the version that it stands on; all that it says of clauses and places is said of that one.
alter table proposals.proposal add column base_version int;
alter table proposals.proposal disable trigger proposal_guard;
update proposals.proposal set base_version =
    (select max(p.number) from agreement.placement p where p.clause_id = proposal.clause_id and p.revision = proposal.base_revision);
alter table proposals.proposal enable trigger proposal_guard;
alter table proposals.proposal alter column base_version set not null;
alter table proposals.proposal add constraint proposal_on_version
    foreign key (agreement_id, base_version) references agreement.version (agreement_id, number);

-- A place is under one clause and after another; under none it is at the top, after none the first. A new clause may be
-- without words while it is a draft.
alter table proposals.proposal add constraint proposal_has_what_its_act_needs check (case act
    when 'EDIT' then clause_id is not null and base_revision is not null and text is not null and kind is null
        and place_under is null and place_after is null
    when 'INSERT' then clause_id is null and base_revision is null and kind is not null and (text is not null or stage = 'DRAFT')
    when 'DELETE' then clause_id is not null and base_revision is not null and text is null and kind is null
        and place_under is null and place_after is null
    when 'MOVE' then clause_id is not null and base_revision is not null and text is null and kind is null
end);
alter table proposals.proposal add constraint proposal_moves_no_clause_to_itself
    check (clause_id is distinct from place_after or clause_id is null);
alter table proposals.proposal add constraint proposal_moves_no_clause_under_itself
    check (clause_id is distinct from place_under or clause_id is null);

drop index proposals.proposal_by_agreement;
create index proposal_by_agreement on proposals.proposal (agreement_id, base_version);
create index proposal_by_parent on proposals.proposal (place_under);
create index proposal_by_neighbour on proposals.proposal (place_after);

-- A step keeps what was asked then.
alter table proposals.step alter column text drop not null;
alter table proposals.step alter column base_revision drop not null;
alter table proposals.step add column place_under uuid constraint step_under_clause references agreement.clause;
alter table proposals.step add column place_after uuid constraint step_after_clause references agreement.clause;
create index step_by_parent on proposals.step (place_under);
create index step_by_neighbour on proposals.step (place_after);

-- PRO-7: a compromise names what it stands for; of the two at most one is adopted.
create table proposals.replaces (
    proposal_id uuid not null constraint replaces_by_proposal references proposals.proposal on delete cascade,
    replaced_id uuid not null constraint replaces_a_proposal references proposals.proposal,
    constraint replaces_pk primary key (proposal_id, replaced_id),
    constraint replaces_another check (proposal_id <> replaced_id)
);
create index replaces_by_replaced on proposals.replaces (replaced_id);

--changeset proposals:0004-guards-of-acts splitStatements:false
-- PRO-1, MAN-1, PRO-3, as before, of everything that a proposal may ask for.
create or replace function proposals.guard() returns trigger language plpgsql as $$
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

    if (new.proposal_id, new.agreement_id, new.assembly_id, new.organisation_id, new.act, new.clause_id, new.language)
       is distinct from (old.proposal_id, old.agreement_id, old.assembly_id, old.organisation_id, old.act, old.clause_id, old.language)
       or (old.number is not null and new.number is distinct from old.number) then
        raise exception 'whose proposal it is, and to what, never changes' using errcode = 'integrity_constraint_violation', constraint = 'proposal_keeps_its_place';
    end if;

    reworded := (new.text, new.rationale, new.kind, new.place_under, new.place_after)
                is distinct from (old.text, old.rationale, old.kind, old.place_under, old.place_after);
    -- the base moved under a waiting proposal: the platform carries it over (PRO-6)
    rebased := old.stage in ('SUBMITTED', 'OPEN') and new.stage = old.stage and new.base_version > old.base_version
               and new.rationale = old.rationale and new.kind is not distinct from old.kind and new.changed_by is null;

    if old.stage in ('CALLED', 'ADOPTED', 'REJECTED', 'BLOCKED', 'NO_QUORUM', 'FALLEN', 'WITHDRAWN')
       and (reworded or (new.base_version, new.base_revision) is distinct from (old.base_version, old.base_revision)) then
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

-- What a compromise replaces is part of what it asks for: named by the mandate of whoever changed the proposal last, and
-- frozen with it. It can only be what is under way on the same clause, or a new clause for the same place.
create function proposals.guard_replaces() returns trigger language plpgsql as $$
declare
    compromise proposals.proposal;
    replaced proposals.proposal;
begin
    if tg_op = 'UPDATE' then
        raise exception 'it is named anew, not changed' using errcode = 'integrity_constraint_violation', constraint = 'replaces_is_named_anew';
    end if;
    select * into compromise from proposals.proposal
        where proposal_id = case when tg_op = 'DELETE' then old.proposal_id else new.proposal_id end;
    if not found then
        return old; -- the draft itself was thrown away
    end if;
    if compromise.stage in ('CALLED', 'ADOPTED', 'REJECTED', 'BLOCKED', 'NO_QUORUM', 'FALLEN', 'WITHDRAWN') then
        raise exception 'the text is frozen' using errcode = 'integrity_constraint_violation', constraint = 'proposal_is_frozen_when_called';
    end if;
    if compromise.changed_by is null or not organisations.may_act(
        compromise.changed_by, compromise.organisation_id, case when compromise.stage = 'DRAFT' then 'DRAFT' else 'SUBMIT' end) then
        raise exception 'no mandate to word a proposal of this organisation' using errcode = 'integrity_constraint_violation', constraint = 'proposal_is_worded_by_mandate';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    select * into replaced from proposals.proposal where proposal_id = new.replaced_id;
    if replaced.stage in ('DRAFT', 'ADOPTED', 'REJECTED', 'FALLEN', 'WITHDRAWN') then
        raise exception 'only what is under way is replaced' using errcode = 'integrity_constraint_violation', constraint = 'replaces_what_is_under_way';
    end if;
    if replaced.agreement_id <> compromise.agreement_id
       or replaced.clause_id is distinct from compromise.clause_id
       or (compromise.clause_id is null
           and (replaced.place_under, replaced.place_after) is distinct from (compromise.place_under, compromise.place_after)) then
        raise exception 'it is on another clause' using errcode = 'integrity_constraint_violation', constraint = 'replaces_on_the_same_clause';
    end if;
    return new;
end $$;

create trigger replaces_guard before insert or update or delete on proposals.replaces
    for each row execute function proposals.guard_replaces();
create trigger replaces_is_not_emptied before truncate on proposals.replaces for each statement execute function journal.refuse_change();
