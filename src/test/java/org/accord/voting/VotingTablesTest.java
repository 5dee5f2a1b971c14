package org.accord.voting;

import static org.accord.tally.Choice.NO;
import static org.accord.tally.Choice.YES;
import static org.accord.voting.Poll.MAJORITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Objects;
import org.accord.fixtures.Database;
import org.accord.fixtures.ServiceTest;
import org.accord.fixtures.Shore;
import org.accord.kernel.Actor;
import org.accord.organisations.Organisations;
import org.accord.organisations.Power;
import org.accord.organisations.screening.RefusalReason;
import org.accord.voting.Poll.Member;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/** The third door: what the database itself refuses, by name, to the application and to the owner of the tables. */
@ServiceTest
class VotingTablesTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Database database;

    @Autowired
    private DSLContext application;

    private Poll poll;
    private DecisionId id;

    @BeforeEach
    void castTwice() {
        poll = new Poll(house, 3);
        id = decisions.open(
                poll.facilitator(), poll.opening(MAJORITY, poll.member(2).organisation()));
        poll.cast(id, 0, YES);
        poll.cast(id, 0, NO);
    }

    @Test
    void whatTheServiceWritesIsWhatTheDatabaseTakes() {
        Member member = poll.member(1);
        application.transaction(transaction -> transaction.dsl().execute(ballot(member, member.delegate(), 1)));
        assertThat(poll.page(id).cast()).isEqualTo(2);
    }

    @Test
    @DisplayName("ACT-1, MAN-1: a ballot of somebody without a mandate, or without VOTE, is refused")
    void aBallotWithoutAMandateIsRefused() {
        Member member = poll.member(1);
        Shore shore = poll.shore();
        refused("ballot_is_cast_by_mandate", ballot(member, shore.person("Heron"), 1));
        refused("ballot_is_cast_by_mandate", ballot(member, poll.member(2).delegate(), 1));
        refused(
                "ballot_is_cast_by_mandate",
                ballot(member, shore.delegate("Wren", member.organisation(), Power.SUBMIT, Power.COORDINATE), 1));
    }

    @Test
    @DisplayName("MAN-1: a ballot of a suspended organisation is refused")
    void aBallotOfASuspendedOrganisationIsRefused() {
        Member member = poll.member(1);
        house.getBean(Organisations.class).suspend(Shore.PLATFORM, member.organisation(), RefusalReason.CONDUCT);
        refused("ballot_is_cast_by_mandate", ballot(member, member.delegate(), 1));
    }

    @Test
    @DisplayName("MAN-1: a ballot by a mandate that has ended is refused")
    void aBallotByAMandateThatHasEndedIsRefused() {
        Member member = poll.member(1);
        Actor.Person late = poll.shore().person("Late");
        database.owner()
                .execute(
                        ("insert into organisations.mandate (mandate_id, organisation_id, person_id, powers, from_at, until_at)"
                                        + " values (gen_random_uuid(), '%s', '%s', array['VOTE'], now() - interval '2 days', now() - interval '1 second')")
                                .formatted(member.organisation(), late.id()));
        refused("ballot_is_cast_by_mandate", ballot(member, late, 1));
    }

    @Test
    @DisplayName("DEC-3, VOTE-02: a ballot after closing is refused, and so is counting another")
    void aBallotAfterClosingIsRefused() {
        decisions.close(poll.facilitator(), id);
        Member member = poll.member(1);
        refused("ballot_is_cast_while_open", ballot(member, member.delegate(), 1));
        refused(
                "ballot_is_cast_while_open",
                "insert into voting.ballot (decision_id, organisation_id, turn) values ('%s', '%s', 1)"
                        .formatted(id, member.organisation()));
        refused(
                "ballot_is_cast_while_open",
                "update voting.ballot set turn = turn + 1 where decision_id = '%s'".formatted(id));
    }

    @Test
    @DisplayName("DEC-2: a ballot of an organisation that is not on the roll is refused")
    void aBallotOffTheRollIsRefused() {
        Member late = poll.admit("Late Reef");
        refused("caster_of_elector", caster(late, late.delegate()));
        refused("cast_ballot_of_elector", castBallot(late, late.delegate(), 1, "YES"));
    }

    @Test
    @DisplayName("VOTE-08: a second ballot that counts is refused, also with another turn")
    void aSecondBallotThatCountsIsRefused() {
        Member member = poll.member(0);
        refused("ballot_is_one_an_organisation", counted(member, 1));
        refused("ballot_is_the_last", counted(member, 3));
    }

    @Test
    @DisplayName("DEC-3: the last ballot counts: no earlier one is put back, and none is left out")
    void theLastBallotCounts() {
        refused("ballot_is_the_last", "update voting.ballot set turn = 1 where decision_id = '%s'".formatted(id));
        refused("cast_ballot_counts", castBallot(poll.member(0), poll.member(0).delegate(), 3, "YES"));
        refused("ballot_was_cast", "update voting.ballot set turn = turn + 1 where decision_id = '%s'".formatted(id));
        refused("ballot_was_cast", counted(poll.member(1), 1));
    }

    @Test
    @DisplayName("MAN-4: a person who has cast for one organisation is refused for another")
    void aPersonCastsForOneOrganisation() {
        Actor.Person both = poll.member(0).delegate();
        poll.shore().mandate(both, poll.member(1).organisation(), Power.VOTE);
        refused("caster_casts_for_one_organisation", ballot(poll.member(1), both, 1));
        refused("cast_ballot_by_its_caster", castBallot(poll.member(1), both, 1, "YES"));
    }

    @Test
    @DisplayName("CON-1: a block without its reason is refused")
    void aBlockWithoutItsReasonIsRefused() {
        Member member = poll.member(1);
        refused(
                "cast_ballot_block_has_its_reason",
                caster(member, member.delegate()) + castBallot(member, member.delegate(), 1, "BLOCK"));
    }

    @ParameterizedTest
    @DisplayName("DEC-2: rule, quorum, subject, text and opening never change")
    @ValueSource(
            strings = {
                "rule = 'CONSENSUS', blocks_tolerated = 1",
                "quorum_minimum = 3",
                "subject = gen_random_uuid()",
                "text_hash = sha256('another')",
                "opened_at = opened_at - interval '1 day'"
            })
    void aDecisionIsFrozen(String change) {
        kept("decision_is_frozen", "update voting.decision set %s where decision_id = '%s'".formatted(change, id));
    }

    @Test
    @DisplayName("DEC-2: a decision changes once: it closes; not to nothing, and never back")
    void aDecisionChangesOnce() {
        refused(
                "decision_is_frozen",
                "update voting.decision set outcome = null where decision_id = '%s'".formatted(id));
        decisions.close(poll.facilitator(), id);
        refused(
                "decision_is_frozen",
                "update voting.decision set closed_at = null, closed_by = null, outcome = null where decision_id = '%s'"
                        .formatted(id));
        refused(
                "decision_is_frozen",
                "update voting.decision set outcome = 'ADOPTED' where decision_id = '%s'".formatted(id));
    }

    @Test
    @DisplayName("DEC-2, VOTE-11: nobody is put on the roll, or named as interested, after opening")
    void theRollIsFrozen() {
        Member late = poll.admit("Late Reef");
        String elector = "insert into voting.elector (decision_id, organisation_id) values ('%s', '%s');"
                .formatted(id, late.organisation());
        refused("elector_is_frozen", elector);
        refused(
                "elector_is_frozen",
                "insert into voting.interested (decision_id, organisation_id) values ('%s', '%s');"
                        .formatted(id, late.organisation()));
        // nor in the transaction that closes
        refused(
                "elector_is_frozen",
                ("update voting.decision set closed_at = now() + interval '1 day', closed_by = opened_by, outcome = 'ADOPTED'"
                                        + " where decision_id = '%s';")
                                .formatted(id)
                        + elector);
    }

    @ParameterizedTest
    @DisplayName("DEC-2, DEC-3, VOTE-11: what was frozen or cast is neither changed nor deleted nor emptied")
    @ValueSource(
            strings = {
                "delete from voting.decision",
                "delete from voting.elector",
                "delete from voting.interested",
                "delete from voting.caster",
                "delete from voting.cast_ballot",
                "delete from voting.ballot",
                "update voting.elector set organisation_id = gen_random_uuid()",
                "update voting.interested set organisation_id = gen_random_uuid()",
                "update voting.caster set organisation_id = gen_random_uuid()",
                "update voting.cast_ballot set choice = 'YES'",
                "truncate voting.decision cascade",
                "truncate voting.elector cascade",
                "truncate voting.interested",
                "truncate voting.caster cascade",
                "truncate voting.cast_ballot cascade",
                "truncate voting.ballot"
            })
    void whatWasCastIsHistory(String change) {
        kept("history_is_append_only", change);
    }

    /** Refused by that constraint to the application as to the owner. */
    private void refused(String constraint, String sql) {
        for (DSLContext role : List.of(application, database.owner())) {
            assertThat(refusal(role, sql)).isEqualTo(constraint);
        }
    }

    /** The application may not even try; the owner is refused by that constraint. */
    private void kept(String constraint, String sql) {
        assertThat(refusal(application, sql)).isEqualTo("not granted");
        assertThat(refusal(database.owner(), sql)).isEqualTo(constraint);
    }

    private static @Nullable String refusal(DSLContext role, String sql) {
        Throwable thrown = catchThrowable(
                () -> role.transaction(transaction -> transaction.dsl().execute(sql)));
        assertThat(thrown).as(sql).rootCause().isInstanceOf(PSQLException.class);
        PSQLException refused = (PSQLException) Objects.requireNonNull(NestedExceptionUtils.getRootCause(thrown));
        ServerErrorMessage message = Objects.requireNonNull(refused.getServerErrorMessage());
        return "42501".equals(refused.getSQLState()) ? "not granted" : message.getConstraint();
    }

    private String ballot(Member member, Actor.Person by, int turn) {
        return caster(member, by) + castBallot(member, by, turn, "YES") + counted(member, turn);
    }

    private String caster(Member member, Actor.Person by) {
        return "insert into voting.caster (decision_id, person_id, organisation_id) values ('%s', '%s', '%s');"
                .formatted(id, by.id(), member.organisation());
    }

    private String castBallot(Member member, Actor.Person by, int turn, String choice) {
        return ("insert into voting.cast_ballot (decision_id, organisation_id, turn, person_id, choice, cast_at)"
                        + " values ('%s', '%s', %d, '%s', '%s', now());")
                .formatted(id, member.organisation(), turn, by.id(), choice);
    }

    private String counted(Member member, int turn) {
        return "insert into voting.ballot (decision_id, organisation_id, turn) values ('%s', '%s', %d);"
                .formatted(id, member.organisation(), turn);
    }
}
