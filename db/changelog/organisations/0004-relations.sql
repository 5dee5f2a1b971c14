--liquibase formatted sql

--changeset organisations:0010-relations
-- MAN-4: members that belong together, as the later of them said when it applied and two reviewers accepted. Each counts
-- for itself; who reads a tally sees them together.
create table organisations.relation (
    organisation_id uuid not null constraint relation_of_organisation references organisations.organisation,
    related_id uuid not null constraint relation_to_organisation references organisations.organisation,
    since timestamptz not null,
    constraint relation_pk primary key (organisation_id, related_id),
    constraint relation_is_to_another check (organisation_id <> related_id)
);
create index relation_by_related on organisations.relation (related_id);
create trigger relation_is_kept before update or delete on organisations.relation for each row execute function journal.refuse_change();
create trigger relation_is_not_emptied before truncate on organisations.relation for each statement execute function journal.refuse_change();
