--liquibase formatted sql

--changeset house:grants runAlways:true splitStatements:false
-- What the application may do, on one page. The owner migrates; the application's own role reads and adds, changes only
-- what is named here, and deletes only what is not history. With one role for both, the triggers alone hold the line.
do $grants$
declare
    application constant text := '${application-role}';
    house constant text[] := array['schedule', 'people', 'journal', 'organisations', 'assemblies', 'agreement', 'voting', 'discussion', 'proposals'];
    room text;
begin
    if application = current_user or not exists (select from pg_roles where rolname = application) then
        return;
    end if;
    foreach room in array house loop
        execute format('grant usage on schema %I to %I', room, application);
        execute format('revoke all on all tables in schema %I from %I', room, application);
        execute format('grant select, insert on all tables in schema %I to %I', room, application);
        execute format('grant usage on all sequences in schema %I to %I', room, application);
    end loop;

    execute format('grant update, delete on schedule.scheduled_tasks to %I', application);

    execute format('grant update (pseudonym, language, administrator, created_at, erased) on people.person to %I', application);
    execute format('grant update (sealed), delete on people.address to %I', application);
    execute format('grant delete on people.address_wish to %I', application);
    execute format('grant update (used_at), delete on people.session to %I', application);
    execute format('grant update (signature_count), delete on people.passkey to %I', application);
    execute format('grant delete on people.passkey_holder to %I', application);
    execute format('grant delete on people.sign_in_link to %I', application);
    execute format('grant update, delete on people.first_administrator_link to %I', application);
    execute format('grant delete on people.sign_up to %I', application);
    execute format('grant update (taken_by, taken_at, withdrawn_at) on people.invitation to %I', application);
    execute format('grant update (released_by, released_at) on people.office to %I', application);

    execute format('grant update (name, scale, region, language, listing, status, reason, status_at) on organisations.organisation to %I', application);
    execute format('grant update (state, reason, sitting, version, submitted_at, changed_at, comments_until, organisation_id, contact), delete on organisations.application to %I', application);
    execute format('grant delete on organisations.application_member, organisations.application_link, organisations.application_step, organisations.verdict, organisations.application_note, organisations.application_comment to %I', application);
    execute format('grant update (state, sitting, version, changed_at, grounds, appealed_by) on organisations.measure to %I', application);
    execute format('grant update (revoked_at, revoked_by, ran_out) on organisations.mandate to %I', application);

    execute format('grant update (open, participation) on assemblies.assembly to %I', application);
    execute format('grant update (name, purpose) on assemblies.assembly_name to %I', application);
    execute format('grant update (mode), delete on assemblies.participant to %I', application);
    execute format('grant delete on assemblies.facilitator to %I', application);
    execute format('grant update (title, kind, minutes, participation, place, version, changed_by, closed_at), delete on assemblies.agenda_item to %I', application);
    execute format('grant delete on assemblies.agenda_matter to %I', application);

    execute format('grant update (closed_by, closed_at, outcome) on voting.decision to %I', application);
    execute format('grant update (turn) on voting.ballot to %I', application);

    execute format('grant delete on discussion.consent to %I', application);

    execute format('grant update (number, base_version, base_revision, text, kind, place_under, place_after, rationale, stage, revision, version, changed_by, changed_at, decision_id, fallen_to), delete on proposals.proposal to %I', application);
    execute format('grant delete on proposals.replaces to %I', application);
end $grants$;
