package org.accord.proposals;

import static org.accord.db.proposals.Tables.PROPOSAL;
import static org.accord.fixtures.CommonShoreStory.END;
import static org.accord.fixtures.CommonShoreStory.HALVE;
import static org.accord.fixtures.CommonShoreStory.at;
import static org.accord.fixtures.CommonShoreStory.saying;
import static org.accord.fixtures.Refusals.assertNotFound;
import static org.accord.fixtures.Refusals.assertRefused;
import static org.accord.fixtures.Shore.PLATFORM;
import static org.accord.fixtures.Shore.VISITOR;
import static org.accord.organisations.Power.DRAFT;
import static org.accord.organisations.Power.SUBMIT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.accord.agreement.Act;
import org.accord.fixtures.Broken;
import org.accord.fixtures.CommonShoreStory;
import org.accord.fixtures.Database;
import org.accord.fixtures.ServiceTest;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.PersonId;
import org.accord.organisations.MandateRow;
import org.accord.organisations.Mandates;
import org.accord.organisations.Organisations;
import org.accord.organisations.screening.RefusalReason;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** ACT-1, MAN-1, PRO-1: only organisations propose. The service refuses, and under it the database. */
@ServiceTest
class OnlyOrganisationsProposeTest {

    private static final String WHY = "Because the shore will not wait.";

    private final Drafts drafts;
    private final Mandates mandates;
    private final Database database;
    private final DSLContext application;
    private CommonShoreStory story;

    OnlyOrganisationsProposeTest(
            @Autowired Drafts drafts,
            @Autowired Mandates mandates,
            @Autowired Database database,
            @Autowired DSLContext application) {
        this.drafts = drafts;
        this.mandates = mandates;
        this.database = database;
        this.application = application;
    }

    @BeforeEach
    void tell(@Autowired ApplicationContext house) {
        story = CommonShoreStory.in(house);
    }

    /** Somebody who may not propose, behind a face, with what the service answers. */
    private record Outsider(Actor actor, Face face, String rule, String reason) {}

    private Map<String, Outsider> outsiders() {
        Map<String, Outsider> outsiders = new LinkedHashMap<>();
        Map<String, Actor> withoutMandate = new LinkedHashMap<>();
        withoutMandate.put("an activist who comments", story.tern);
        withoutMandate.put("an activist who reads", story.stint);
        withoutMandate.put("a facilitator without a mandate", story.rook);
        withoutMandate.put("an administrator", story.owl);
        withoutMandate.put("a visitor", VISITOR);
        withoutMandate.put("the platform", PLATFORM);
        withoutMandate.forEach((who, actor) -> {
            outsiders.put(who, new Outsider(actor, Face.own(), "ACT-1", "proposals.refused.only-organisations"));
            outsiders.put(who + ", for Delta", notAdmitted(actor, story.delta));
        });
        outsiders.put(
                "a delegate as themselves",
                new Outsider(story.wren, Face.own(), "ACT-1", "proposals.refused.only-organisations"));
        outsiders.put("a delegate for another organisation", notAdmitted(story.crane, story.delta));
        outsiders.put("a delegate of a suspended organisation", notAdmitted(story.heron, story.marsh));
        outsiders.put(
                "a delegate for an organisation that there is not", notAdmitted(story.wren, OrganisationId.next()));
        outsiders.put(
                "a delegate who only votes",
                new Outsider(story.ibis, Face.of(story.tide), "MAN-1", "proposals.refused.no-power.draft"));
        outsiders.put("a revoked delegate", notAdmitted(revoked(), story.delta));
        outsiders.put("a delegate whose mandate has expired", notAdmitted(expired(), story.delta));
        outsiders.put("a delegate whose mandate has not begun", notAdmitted(future(), story.delta));
        return outsiders;
    }

    private static Outsider notAdmitted(Actor actor, OrganisationId organisation) {
        return new Outsider(actor, Face.of(organisation), "MAN-1", "proposals.refused.not-admitted");
    }

    private Actor.Person revoked() {
        Actor.Person person = story.shore.delegate("Dodo", story.delta, DRAFT, SUBMIT);
        MandateRow mandate = mandates.holders(PLATFORM, story.delta).stream()
                .filter(row -> row.person().equals(person.id()))
                .findFirst()
                .orElseThrow();
        mandates.revoke(PLATFORM, mandate.id());
        return person;
    }

    private Actor.Person expired() {
        return within("Auk", "now() - interval '2 days'", "now() - interval '1 day'");
    }

    private Actor.Person future() {
        return within("Chick", "now() + interval '1 day'", "null");
    }

    /** No service grants a mandate for the past or the future; time alone does. */
    private Actor.Person within(String pseudonym, String from, String until) {
        Actor.Person person = story.shore.person(pseudonym);
        database.superuser()
                .execute(
                        "insert into organisations.mandate (mandate_id, organisation_id, person_id, powers, from_at, until_at)"
                                + " values (gen_random_uuid(), {0}, {1}, array['DRAFT', 'SUBMIT'], " + from + ", "
                                + until + ")",
                        DSL.val(story.delta.value()),
                        DSL.val(person.id().value()));
        return person;
    }

    @Test
    @DisplayName("ACT-1, MAN-1: the service refuses everybody else each act of a sponsor, by its rule")
    void theServiceRefusesEverybodyElse() {
        ProposalId draft = story.drafted(story.wren, story.delta, END);
        ProposalId open = story.open(story.wren, story.delta, HALVE);
        ProposalId insert = story.drafted(story.wren, story.delta, Act.INSERT, "A2", saying("New."));
        ProposalId move = story.open(story.wren, story.delta, Act.MOVE, "A6", at(story.after("A1")));
        Written written = drafts.page(story.wren, insert, "en").written();
        Written elsewhere = at(story.after("A3")).apply(written);
        Map<String, Outsider> outsiders = outsiders();
        String before = story.everything();
        outsiders.forEach((who, outsider) -> {
            Actor actor = outsider.actor();
            Face face = outsider.face();
            List<ThrowingCallable> drafting = List.of(
                    () -> drafts.begin(actor, face, story.clause("A2"), "en", story.global),
                    () -> drafts.begin(actor, face, Act.INSERT, story.clause("A2"), "en", story.global),
                    () -> drafts.begin(actor, face, Act.DELETE, story.clause("A2"), "en", story.global),
                    () -> drafts.begin(actor, face, Act.MOVE, story.clause("A2"), "en", story.global),
                    () -> drafts.save(actor, face, insert, story.version(insert), elsewhere),
                    () -> drafts.save(actor, face, draft, story.version(draft), HALVE, WHY),
                    () -> drafts.moveToPresent(actor, face, draft, story.version(draft)),
                    () -> drafts.discard(actor, face, draft, story.version(draft)));
            List<ThrowingCallable> submitting = List.of(
                    () -> drafts.submit(actor, face, draft, story.version(draft)),
                    () -> drafts.submit(actor, face, insert, story.version(insert)),
                    () -> drafts.revise(actor, face, move, story.version(move), elsewhere),
                    () -> drafts.revise(actor, face, open, story.version(open), END, WHY),
                    () -> drafts.withdraw(actor, face, open, story.version(open)));
            drafting.forEach(act -> assertRefused(outsider.rule(), outsider.reason(), act));
            submitting.forEach(act -> assertRefused(
                    outsider.rule(), outsider.reason().replace("no-power.draft", "no-power.submit"), act));
            if (!actor.equals(story.wren)) {
                assertNotFound(() -> drafts.page(actor, draft, "en"));
                assertNotFound(() -> drafts.check(actor, draft, HALVE));
                assertNotFound(() -> drafts.check(actor, insert, written));
            }
        });
        assertThat(story.everything()).isEqualTo(before);
    }

    @Test
    @DisplayName("MAN-1: whoever may only draft does not submit, revise or withdraw")
    void whoMayOnlyDraftDoesNotSubmit() {
        ProposalId draft = story.drafted(story.finch, story.delta, END);
        assertRefused(
                "MAN-1",
                "proposals.refused.no-power.submit",
                () -> drafts.submit(story.finch, Face.of(story.delta), draft, story.version(draft)));
        assertThat(drafts.page(story.finch, draft, "en").maySubmit().isGranted())
                .isFalse();
        drafts.submit(story.wren, Face.of(story.delta), draft, story.version(draft));
        assertThat(story.stage(draft)).isEqualTo(StageName.SUBMITTED);
    }

    @Test
    @DisplayName(
            "PRO-1, MAN-1: round the service, the database refuses a draft, a submission, a rewording and a withdrawal")
    void theDatabaseRefusesThemRoundTheService() {
        ProposalId draft = story.drafted(story.wren, story.delta, END);
        ProposalId open = story.open(story.wren, story.delta, HALVE);
        Map<String, PersonId> people = new LinkedHashMap<>();
        outsiders().forEach((who, outsider) -> {
            if (outsider.actor() instanceof Actor.Person person
                    && !person.equals(story.wren)
                    && !person.equals(story.heron)) {
                people.put(who, person.id());
            }
        });
        String before = story.everything();
        for (DSLContext role : List.of(application, database.owner())) {
            people.forEach((who, person) -> {
                refused(role, who, "proposal_is_drafted_by_mandate", sql -> insert(sql, draft, story.delta, person));
                refusesChanges(role, who, draft, open, person);
            });
            refused(
                    role,
                    "Heron of the suspended Marsh",
                    "proposal_is_drafted_by_mandate",
                    sql -> insert(sql, draft, story.marsh, story.heron.id()));
            refusesChangesByNobody(role, draft, open);
            refused(
                    role,
                    "somebody who only drafts",
                    "proposal_is_submitted_by_mandate",
                    sql -> submit(sql, draft, story.finch.id()));
        }
        assertThat(story.everything()).isEqualTo(before);
    }

    @Test
    @DisplayName(
            "MAN-1: once its organisation is suspended, round the service nothing of it moves by its own delegates")
    void ofASuspendedOrganisationNothingMoves(@Autowired Organisations organisations) {
        ProposalId draft = story.drafted(story.wren, story.delta, END);
        ProposalId open = story.open(story.wren, story.delta, HALVE);
        organisations.suspend(PLATFORM, story.delta, RefusalReason.CONDUCT);
        for (DSLContext role : List.of(application, database.owner())) {
            refused(
                    role,
                    "Wren",
                    "proposal_is_drafted_by_mandate",
                    sql -> insert(sql, draft, story.delta, story.wren.id()));
            refusesChanges(role, "Wren", draft, open, story.wren.id());
        }
    }

    private void refusesChanges(DSLContext role, String who, ProposalId draft, ProposalId open, PersonId person) {
        refused(role, who, "proposal_is_submitted_by_mandate", sql -> submit(sql, draft, person));
        refused(role, who, "proposal_is_worded_by_mandate", sql -> reword(sql, draft, person));
        refused(role, who, "proposal_is_worded_by_mandate", sql -> reword(sql, open, person));
        refused(role, who, "proposal_is_submitted_by_mandate", sql -> withdraw(sql, open, person));
    }

    private void refusesChangesByNobody(DSLContext role, ProposalId draft, ProposalId open) {
        refused(role, "nobody", "proposal_is_drafted_by_mandate", sql -> insert(sql, draft, story.delta, null));
        refused(role, "nobody", "proposal_is_submitted_by_mandate", sql -> submit(sql, draft, null));
        refused(role, "nobody", "proposal_is_worded_by_mandate", sql -> reword(sql, draft, null));
        refused(role, "nobody", "proposal_is_worded_by_mandate", sql -> reword(sql, open, null));
        refused(role, "nobody", "proposal_is_submitted_by_mandate", sql -> withdraw(sql, open, null));
    }

    private static void refused(DSLContext role, String who, String constraint, Consumer<DSLContext> act) {
        assertThat(Broken.constraint(role, act)).as(who).isEqualTo(constraint);
    }

    private void insert(DSLContext sql, ProposalId like, OrganisationId organisation, @Nullable PersonId by) {
        sql.execute("""
                insert into proposals.proposal
                select (jsonb_populate_record(p, jsonb_build_object(
                    'proposal_id', gen_random_uuid(), 'organisation_id', {1}::text, 'changed_by', {2}::text))).*
                from proposals.proposal p where proposal_id = {0}
                """, uuid(like), DSL.val(organisation.value()), person(by));
    }

    private static void submit(DSLContext sql, ProposalId id, @Nullable PersonId by) {
        sql.update(PROPOSAL)
                .set(PROPOSAL.STAGE, StageName.SUBMITTED)
                .set(PROPOSAL.NUMBER, 77)
                .set(PROPOSAL.CHANGED_BY, by)
                .where(PROPOSAL.PROPOSAL_ID.eq(id))
                .execute();
    }

    private static void reword(DSLContext sql, ProposalId id, @Nullable PersonId by) {
        sql.update(PROPOSAL)
                .set(PROPOSAL.TEXT, "Round the service.")
                .set(PROPOSAL.CHANGED_BY, by)
                .set(PROPOSAL.CHANGED_AT, Instant.now())
                .where(PROPOSAL.PROPOSAL_ID.eq(id))
                .execute();
    }

    private static void withdraw(DSLContext sql, ProposalId id, @Nullable PersonId by) {
        sql.update(PROPOSAL)
                .set(PROPOSAL.STAGE, StageName.WITHDRAWN)
                .set(PROPOSAL.CHANGED_BY, by)
                .where(PROPOSAL.PROPOSAL_ID.eq(id))
                .execute();
    }

    private static Param<UUID> uuid(ProposalId id) {
        return DSL.val(id.value());
    }

    private static Param<UUID> person(@Nullable PersonId by) {
        return DSL.val(by == null ? null : by.value(), UUID.class);
    }
}
