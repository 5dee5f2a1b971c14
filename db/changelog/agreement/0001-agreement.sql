--liquibase formatted sql

--changeset agreement:0001-schema
create schema agreement;

create table agreement.agreement (
    agreement_id uuid not null constraint agreement_pk primary key,
    imported_by uuid constraint agreement_imported_by_person references people.person,
    imported_at timestamptz not null
);
create index agreement_by_importer on agreement.agreement (imported_by);

create table agreement.agreement_title (
    agreement_id uuid not null constraint agreement_title_of_agreement references agreement.agreement,
    language text not null constraint agreement_title_language_is_tag check (language ~ '^[a-z]{2,3}$'),
    title text not null constraint agreement_title_is_short check (char_length(title) between 1 and 300),
    constraint agreement_title_pk primary key (agreement_id, language)
);

-- A clause keeps its id for ever; its number is computed from its place (PRO-4).
create table agreement.clause (
    clause_id uuid not null constraint clause_pk primary key,
    agreement_id uuid not null constraint clause_of_agreement references agreement.agreement,
    kind text not null constraint clause_kind_is_known check (kind in ('HEADING', 'RECITAL', 'ARTICLE', 'PARAGRAPH', 'ITEM')),
    label text constraint clause_label_is_short check (char_length(label) between 1 and 40),
    constraint clause_in_its_agreement unique (clause_id, agreement_id),
    constraint clause_label_is_unique unique (agreement_id, label)
);
create index clause_by_agreement on agreement.clause (agreement_id);

-- One row a language and revision of a clause. The revision counts changes of the clause in any language, so a text
-- whose revision is lower than the clause's newest is older than it (TXT-7).
create table agreement.clause_text (
    clause_id uuid not null constraint clause_text_of_clause references agreement.clause,
    revision int not null constraint clause_text_revision_counts_from_one check (revision > 0),
    language text not null constraint clause_text_language_is_tag check (language ~ '^[a-z]{2,3}$'),
    text text not null constraint clause_text_is_not_blank check (btrim(text) <> '' and char_length(text) <= 200000),
    cause uuid constraint clause_text_has_a_cause_after_the_first check (cause is not null or revision = 1),
    constraint clause_text_pk primary key (clause_id, language, revision)
);
create index clause_text_by_cause on agreement.clause_text (cause);

create table agreement.version (
    agreement_id uuid not null constraint version_of_agreement references agreement.agreement,
    number int not null constraint version_counts_from_one check (number > 0),
    adopted_at timestamptz not null,
    cause uuid constraint version_has_a_cause_after_the_first check (cause is not null or number = 1),
    constraint version_pk primary key (agreement_id, number)
);
create index version_by_cause on agreement.version (cause);

-- TXT-3: equal text, equal hash; one for each language.
create table agreement.version_hash (
    agreement_id uuid not null,
    number int not null,
    language text not null constraint version_hash_language_is_tag check (language ~ '^[a-z]{2,3}$'),
    hash bytea not null constraint version_hash_is_sha256 check (octet_length(hash) = 32),
    constraint version_hash_pk primary key (agreement_id, number, language),
    constraint version_hash_of_version foreign key (agreement_id, number) references agreement.version
);

-- Where each clause stands in a version, and at which revision.
create table agreement.placement (
    agreement_id uuid not null,
    number int not null,
    clause_id uuid not null,
    position int not null constraint placement_position_counts_from_one check (position > 0),
    depth int not null constraint placement_depth_is_small check (depth between 0 and 20),
    revision int not null constraint placement_revision_counts_from_one check (revision > 0),
    constraint placement_pk primary key (agreement_id, number, position),
    constraint placement_holds_a_clause_once unique (agreement_id, number, clause_id),
    constraint placement_in_version foreign key (agreement_id, number) references agreement.version,
    constraint placement_of_clause foreign key (clause_id, agreement_id) references agreement.clause (clause_id, agreement_id)
);
create index placement_by_clause on agreement.placement (clause_id, agreement_id);

--changeset agreement:0002-immutable splitStatements:false
-- TXT-3: a version is immutable, and so is everything that it is made of.
create trigger clause_is_history before update or delete on agreement.clause
    for each row execute function journal.refuse_change();
create trigger clause_text_is_history before update or delete on agreement.clause_text
    for each row execute function journal.refuse_change();
create trigger version_is_history before update or delete on agreement.version
    for each row execute function journal.refuse_change();
create trigger version_hash_is_history before update or delete on agreement.version_hash
    for each row execute function journal.refuse_change();
create trigger placement_is_history before update or delete on agreement.placement
    for each row execute function journal.refuse_change();
create trigger clause_is_not_emptied before truncate on agreement.clause
    for each statement execute function journal.refuse_change();
create trigger clause_text_is_not_emptied before truncate on agreement.clause_text
    for each statement execute function journal.refuse_change();
create trigger version_is_not_emptied before truncate on agreement.version
    for each statement execute function journal.refuse_change();
create trigger version_hash_is_not_emptied before truncate on agreement.version_hash
    for each statement execute function journal.refuse_change();
create trigger placement_is_not_emptied before truncate on agreement.placement
    for each statement execute function journal.refuse_change();
