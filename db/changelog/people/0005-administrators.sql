--liquibase formatted sql

--changeset people:0012-administrators
-- The few who run the house, among all others.
create index person_who_administers on people.person (person_id) where administrator;
