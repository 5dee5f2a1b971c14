--liquibase formatted sql

--changeset voting:0003-must-ask
-- MAN-6: whose delegate has said, while it was open, that the group must be asked first. It blocks nothing by itself.
create table voting.must_ask (
    decision_id uuid not null,
    organisation_id uuid not null,
    person_id uuid not null constraint must_ask_by_person references people.person,
    at timestamptz not null,
    constraint must_ask_is_said_once primary key (decision_id, organisation_id),
    constraint must_ask_of_elector foreign key (decision_id, organisation_id) references voting.elector
);
create index must_ask_by_person on voting.must_ask (person_id);
create trigger must_ask_while_open before insert on voting.must_ask for each row execute function voting.refuse_after_closing();
create trigger must_ask_by_mandate before insert on voting.must_ask for each row execute function voting.refuse_without_mandate();
create trigger must_ask_is_history before update or delete on voting.must_ask for each row execute function journal.refuse_change();
create trigger must_ask_is_not_emptied before truncate on voting.must_ask for each statement execute function journal.refuse_change();
