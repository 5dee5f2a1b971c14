--liquibase formatted sql

--changeset people:0001-schema
create schema people;

-- A pseudonym and one way to sign in, nothing more (PRI-2).
create table people.person (
    person_id uuid not null constraint person_pk primary key,
    pseudonym text not null constraint person_pseudonym_is_short check (pseudonym = btrim(pseudonym) and char_length(pseudonym) between 1 and 80),
    language text not null constraint person_language_is_known check (language in ('en', 'fr', 'es', 'pt')),
    administrator boolean not null,
    created_at timestamptz not null
);

-- The address itself is not kept: whoever wants to sign in types it, and its keyed hash finds the person (PRI-3).
create table people.address (
    address_hash bytea not null constraint address_pk primary key constraint address_hash_is_sha256 check (octet_length(address_hash) = 32),
    person_id uuid not null constraint address_of_person references people.person
);
create index address_by_person on people.address (person_id);

-- Links that sign in once. Only the hash of the secret is kept; using it deletes the row.
create table people.sign_in_link (
    secret_hash bytea not null constraint sign_in_link_pk primary key constraint sign_in_link_hash_is_sha256 check (octet_length(secret_hash) = 32),
    person_id uuid not null constraint sign_in_link_of_person references people.person,
    expires_at timestamptz not null
);
create index sign_in_link_by_person on people.sign_in_link (person_id);
create index sign_in_link_by_expiry on people.sign_in_link (expires_at);

-- The link that makes the first administrator: at most one, until it is used or the next start prints another.
create table people.first_administrator_link (
    one boolean not null default true constraint first_administrator_link_pk primary key constraint first_administrator_link_is_one check (one),
    secret_hash bytea not null constraint first_administrator_link_hash_is_sha256 check (octet_length(secret_hash) = 32)
);
