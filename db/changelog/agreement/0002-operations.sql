--liquibase formatted sql

--changeset agreement:0003-operations
-- PRO-4: the published draft, as the number of its version, whose clause numbers hold until the next one.
alter table agreement.version add column draft int not null default 1;
alter table agreement.version alter column draft drop default;
alter table agreement.version add constraint version_draft_is_not_newer check (draft between 1 and number);
alter table agreement.version add constraint version_is_numbered_by_draft foreign key (agreement_id, draft) references agreement.version;
create index version_by_draft on agreement.version (agreement_id, draft);

-- PRO-9: a deleted clause leaves a tombstone in its place, with its number and without words. Its deletion is a revision of its own.
alter table agreement.placement add column deleted boolean not null default false;
alter table agreement.placement alter column deleted drop default;

-- TXT-4: what each version did to the one before it; the words are those of the clause's text with the same cause.
create table agreement.operation (
    agreement_id uuid not null,
    number int not null constraint operation_is_of_a_later_version check (number > 1),
    ordinal int not null constraint operation_counts_from_one check (ordinal > 0),
    act text not null constraint operation_act_is_known check (act in ('EDIT', 'INSERT', 'DELETE', 'MOVE')),
    clause_id uuid not null,
    language text constraint operation_language_is_tag check (language ~ '^[a-z]{2,3}$'),
    revision int,
    place_under uuid,
    place_after uuid,
    constraint operation_pk primary key (agreement_id, number, ordinal),
    constraint operation_of_version foreign key (agreement_id, number) references agreement.version,
    constraint operation_on_clause foreign key (clause_id, agreement_id) references agreement.clause (clause_id, agreement_id),
    constraint operation_under_clause foreign key (place_under, agreement_id) references agreement.clause (clause_id, agreement_id),
    constraint operation_after_clause foreign key (place_after, agreement_id) references agreement.clause (clause_id, agreement_id),
    -- the revision is the one that the clause had before; a new clause had none, and only words have a language
    constraint operation_has_what_its_act_needs check (case act
        when 'EDIT' then language is not null and revision is not null and place_under is null and place_after is null
        when 'INSERT' then language is not null and revision is null
        when 'DELETE' then language is null and revision is not null and place_under is null and place_after is null
        when 'MOVE' then language is null and revision is not null
    end)
);
create index operation_by_clause on agreement.operation (clause_id, agreement_id);
create index operation_by_parent on agreement.operation (place_under, agreement_id);
create index operation_by_neighbour on agreement.operation (place_after, agreement_id);

-- until now a version could only reword one clause
insert into agreement.operation (agreement_id, number, ordinal, act, clause_id, language, revision)
select v.agreement_id, v.number, 1, 'EDIT', t.clause_id, t.language, t.revision - 1
from agreement.version v join agreement.clause_text t on t.cause = v.cause
where t.revision > 1;

--changeset agreement:0004-operations-are-history splitStatements:false
create trigger operation_is_history before update or delete on agreement.operation
    for each row execute function journal.refuse_change();
create trigger operation_is_not_emptied before truncate on agreement.operation
    for each statement execute function journal.refuse_change();
