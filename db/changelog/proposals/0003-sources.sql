--liquibase formatted sql

--changeset proposals:0005-sources
-- ACT-6: from which suggested wording a draft was begun. An organisation takes one up at most once.
create table proposals.source (
    proposal_id uuid not null constraint source_pk primary key
        constraint source_of_proposal references proposals.proposal on delete cascade,
    comment_id uuid not null constraint source_is_comment references discussion.comment,
    organisation_id uuid not null constraint source_for_organisation references organisations.organisation,
    constraint source_is_taken_up_once unique (comment_id, organisation_id)
);
create index source_by_organisation on proposals.source (organisation_id);

--changeset proposals:0006-guards-of-sources splitStatements:false
-- Only a suggested wording is a source: of an organisation's own draft of other words, for the clause that it was suggested
-- for, by a mandate to draft and to submit. From then on it stays, and goes only with a draft that is thrown away.
create function proposals.guard_source() returns trigger language plpgsql as $$
declare
    draft proposals.proposal;
begin
    if tg_op = 'UPDATE' or (tg_op = 'DELETE' and exists (select from proposals.proposal p where p.proposal_id = old.proposal_id)) then
        raise exception 'where it began stays' using errcode = 'integrity_constraint_violation', constraint = 'source_is_kept';
    end if;
    if tg_op = 'DELETE' then
        return old; -- the draft itself was thrown away
    end if;
    select * into draft from proposals.proposal where proposal_id = new.proposal_id;
    if draft.stage is distinct from 'DRAFT' or draft.organisation_id is distinct from new.organisation_id then
        raise exception 'it is taken up into a draft of one''s own' using errcode = 'integrity_constraint_violation', constraint = 'source_is_of_an_own_draft';
    end if;
    if draft.changed_by is null
       or not organisations.may_act(draft.changed_by, draft.organisation_id, 'DRAFT')
       or not organisations.may_act(draft.changed_by, draft.organisation_id, 'SUBMIT') then
        raise exception 'no mandate to take it up for this organisation' using errcode = 'integrity_constraint_violation', constraint = 'source_is_taken_up_by_mandate';
    end if;
    if draft.act <> 'EDIT'
       or not (discussion.is_wording_on(new.comment_id, 'clause', draft.clause_id)
               or exists (select from proposals.proposal about
                           where about.clause_id = draft.clause_id and about.act = 'EDIT' and about.stage <> 'DRAFT'
                             and discussion.is_wording_on(new.comment_id, 'proposal', about.proposal_id))) then
        raise exception 'only a wording for this clause is taken up' using errcode = 'integrity_constraint_violation', constraint = 'source_is_a_wording_for_the_clause';
    end if;
    return new;
end $$;
create trigger source_guard before insert or update or delete on proposals.source for each row execute function proposals.guard_source();
create trigger source_is_not_emptied before truncate on proposals.source for each statement execute function journal.refuse_change();
