--liquibase formatted sql

--changeset journal:0004-acts-of-a-person
-- Everybody may ask what was written down of themselves.
create index event_by_actor on journal.event (actor_id) where actor_id is not null;

--changeset journal:0005-acts-for-an-organisation
-- What was last done for an organisation.
create index event_by_face on journal.event (organisation_id, at desc) where organisation_id is not null;
