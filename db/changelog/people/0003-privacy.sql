--liquibase formatted sql

--changeset people:0006-sealed-addresses
-- PRI-3: beside the hash that finds its person, the address itself, sealed for its row (decision 0010). Null in accounts of
-- before, until the address is typed again.
alter table people.address
    add column address_id uuid not null default gen_random_uuid() constraint address_is_one unique,
    add column sealed bytea;
alter table people.address alter column address_id drop default;

-- An address that somebody wants to add: theirs once the link in its letter is opened. Sealed under the id that it will have.
create table people.address_wish (
    secret_hash bytea not null constraint address_wish_pk primary key constraint address_wish_hash_is_sha256 check (octet_length(secret_hash) = 32),
    person_id uuid not null constraint address_wish_of_person references people.person,
    address_id uuid not null,
    address_hash bytea not null constraint address_wish_address_hash_is_sha256 check (octet_length(address_hash) = 32),
    sealed bytea not null,
    expires_at timestamptz not null
);
create index address_wish_by_person on people.address_wish (person_id);
create index address_wish_by_expiry on people.address_wish (expires_at);

--changeset people:0007-sessions
-- Who is signed in somewhere. Nothing tells where or with what (PRI-1); when it was used is known by the hour.
create table people.session (
    session_id uuid not null constraint session_pk primary key,
    person_id uuid not null constraint session_of_person references people.person,
    since timestamptz not null constraint session_began_at_a_minute check (extract(epoch from since) % 60 = 0),
    used_at timestamptz not null constraint session_was_used_in_an_hour check (extract(epoch from used_at) % 3600 = 0)
);
create index session_by_person on people.session (person_id);
create index session_by_use on people.session (used_at);

--changeset people:0008-passkeys
-- Under what name a person's passkeys know them: random, so that it says nothing.
create table people.passkey_holder (
    person_id uuid not null constraint passkey_holder_pk primary key constraint passkey_holder_is_person references people.person,
    handle bytea not null constraint passkey_handle_is_one unique constraint passkey_handle_is_long check (octet_length(handle) between 16 and 64)
);

-- The public half of a passkey. The attestation holds no kind of device: that is blanked before it is stored (PRI-1).
create table people.passkey (
    passkey_id uuid not null constraint passkey_pk primary key,
    person_id uuid not null constraint passkey_of_person references people.passkey_holder,
    credential_id bytea not null constraint passkey_credential_is_one unique constraint passkey_credential_is_short check (octet_length(credential_id) between 1 and 1023),
    name text not null constraint passkey_name_is_short check (name = btrim(name) and char_length(name) between 1 and 80),
    public_key bytea not null,
    attestation bytea not null,
    signature_count bigint not null constraint passkey_counts_up check (signature_count >= 0),
    user_verified boolean not null,
    backup_eligible boolean not null,
    backed_up boolean not null,
    made_on date not null
);
create index passkey_by_person on people.passkey (person_id);

--changeset people:0009-erased
-- PRI-5: of somebody who left, the id stays in what they did, and here nothing but that there was somebody.
alter table people.person
    alter column pseudonym drop not null,
    alter column created_at drop not null,
    add column erased boolean not null default false,
    add constraint person_is_whole_or_erased check (
        case when erased then pseudonym is null and created_at is null and language = 'en' and not administrator
             else pseudonym is not null and created_at is not null end);

--changeset people:0010-erased-for-good splitStatements:false
create function people.keep_erased() returns trigger language plpgsql as $$
begin
    raise exception 'who has left is not brought back' using errcode = 'integrity_constraint_violation', constraint = 'person_is_erased_for_good';
end $$;
create trigger person_is_erased_for_good before update on people.person for each row when (old.erased) execute function people.keep_erased();

-- Nobody who has left signs in: no way in is added to what is erased. The row is locked, so that leaving is before it or after it.
create function people.refuse_erased() returns trigger language plpgsql as $$
begin
    perform 1 from people.person p where p.person_id = new.person_id and not p.erased for share;
    if not found then
        raise exception 'this person has left' using errcode = 'integrity_constraint_violation', constraint = 'person_has_left';
    end if;
    return new;
end $$;
create trigger address_of_somebody before insert on people.address for each row execute function people.refuse_erased();
create trigger address_wish_of_somebody before insert on people.address_wish for each row execute function people.refuse_erased();
create trigger sign_in_link_of_somebody before insert on people.sign_in_link for each row execute function people.refuse_erased();
create trigger session_of_somebody before insert on people.session for each row execute function people.refuse_erased();
create trigger passkey_holder_is_somebody before insert on people.passkey_holder for each row execute function people.refuse_erased();
