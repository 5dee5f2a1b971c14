package org.accord.voting;

import static org.accord.db.voting.Tables.MUST_ASK;
import static org.accord.fixtures.Refusals.assertNotFound;
import static org.accord.fixtures.Refusals.assertRefused;
import static org.accord.fixtures.Refusals.assertStale;
import static org.accord.fixtures.Shore.VISITOR;
import static org.accord.voting.Poll.MAJORITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.accord.fixtures.Broken;
import org.accord.fixtures.Database;
import org.accord.fixtures.ServiceTest;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.organisations.OrganisationLabel;
import org.accord.tally.Choice;
import org.accord.voting.Poll.Member;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServiceTest
class AskingTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Asking asking;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Database database;

    private Poll poll;
    private DecisionId id;

    @BeforeEach
    void gather() {
        poll = new Poll(house, 3);
        id = poll.open(MAJORITY);
    }

    @Test
    @DisplayName("MAN-6: a delegate says that the group must be asked; the facilitator sees it, and it stops nothing")
    void aDelegateSaysThatTheGroupMustBeAsked() {
        Member first = poll.member(0);
        asking.mustAsk(first.delegate(), first.face(), id);
        assertStale(() -> asking.mustAsk(first.delegate(), first.face(), id));

        assertThat(asking.asking(poll.facilitator(), id))
                .extracting(OrganisationLabel::id)
                .containsExactly(first.organisation());
        assertThat(asking.asking(first.delegate(), id)).hasSize(1);
        assertThat(asking.asking(poll.member(1).delegate(), id)).isEmpty();
        decisions.cast(first.delegate(), first.face(), id, Vote.of(Choice.YES));
        decisions.close(poll.facilitator(), id);
    }

    @Test
    @DisplayName("MAN-6, ACT-1: nobody says it who could not vote there now, and nothing is asked after closing")
    void nobodyElseSaysIt() {
        Member first = poll.member(0);
        for (Actor actor : List.of(VISITOR, poll.facilitator(), poll.shore().person("Heron"))) {
            assertRefused("ACT-1", "voting.refused.only-organisations", () -> asking.mustAsk(actor, Face.own(), id));
            assertRefused("MAN-1", "voting.refused.no-mandate", () -> asking.mustAsk(actor, first.face(), id));
        }
        assertNotFound(() -> asking.mustAsk(first.delegate(), first.face(), DecisionId.next()));
        Member late = poll.admit("Late Comers");
        assertRefused(
                "DEC-2", "voting.refused.not-on-the-roll", () -> asking.mustAsk(late.delegate(), late.face(), id));
        assertThat(inserted(first)).isNull();
        assertThat(inserted(late)).isEqualTo("must_ask_of_elector");
        assertThat(inserted(new Member(first.organisation(), poll.member(1).delegate())))
                .isEqualTo("ballot_is_cast_by_mandate");
        decisions.close(poll.facilitator(), id);
        assertRefused("DEC-3", "voting.refused.closed", () -> asking.mustAsk(first.delegate(), first.face(), id));
        assertThat(inserted(first)).isEqualTo("ballot_is_cast_while_open");
    }

    private @Nullable String inserted(Member member) {
        return Broken.constraint(
                database.owner(),
                role -> role.insertInto(MUST_ASK)
                        .set(MUST_ASK.DECISION_ID, id)
                        .set(MUST_ASK.ORGANISATION_ID, member.organisation())
                        .set(MUST_ASK.PERSON_ID, member.delegate().id())
                        .set(MUST_ASK.AT, Instant.now())
                        .execute());
    }
}
