--liquibase formatted sql

--changeset people:0011-sign-up
-- Accounts that wait for their address to answer: the address sealed (PRI-3), of the link the hash only. Using the link, or
-- its time, takes the row away.
create table people.sign_up (
    secret_hash bytea not null constraint sign_up_pk primary key constraint sign_up_hash_is_sha256 check (octet_length(secret_hash) = 32),
    sign_up_id uuid not null constraint sign_up_is_one unique,
    pseudonym text not null constraint sign_up_pseudonym_is_short check (pseudonym = btrim(pseudonym) and char_length(pseudonym) between 1 and 80),
    language text not null constraint sign_up_language_is_known check (language in ('en', 'fr', 'es', 'pt')),
    sealed bytea not null,
    expires_at timestamptz not null
);
create index sign_up_by_expiry on people.sign_up (expires_at);
