package org.accord.proposals;

import static org.accord.db.proposals.Tables.PROPOSAL;
import static org.accord.fixtures.CommonShoreStory.END;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.accord.fixtures.Broken;
import org.accord.fixtures.CommonShoreStory;
import org.accord.fixtures.Database;
import org.accord.fixtures.ServiceTest;
import org.accord.voting.DecisionId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServiceTest
class MovesInDatabaseTest {

    @Test
    @DisplayName("PRO-2: of all moves between two stages the database knows those of the table and no other")
    void theDatabaseKnowsTheSameMoves(@Autowired Database database, @Autowired ApplicationContext house) {
        CommonShoreStory story = CommonShoreStory.in(house);
        ProposalId id = story.open(story.wren, story.delta, END);
        DecisionId decision = story.call(id);
        Broken.asSuperuser(
                database,
                sql -> sql.update(PROPOSAL)
                        .set(PROPOSAL.CHANGED_BY, story.wren.id())
                        .execute());
        Set<String> allowed = new TreeSet<>();
        for (StageName from : StageName.values()) {
            for (StageName to : StageName.values()) {
                if (from != to
                        && Broken.constraint(database.superuser(), sql -> move(sql, decision, id, from, to)) == null) {
                    allowed.add(from + " " + to);
                }
            }
        }
        assertThat(allowed).isEqualTo(StageTest.moves());
    }

    /** Puts it into the first stage with the guards asleep, and moves it to the second with the guards awake. */
    private static void move(DSLContext sql, DecisionId decision, ProposalId id, StageName from, StageName to) {
        sql.execute("set local session_replication_role = replica");
        stage(sql, decision, id, from);
        sql.execute("set local session_replication_role = origin");
        stage(sql, decision, id, to);
    }

    private static void stage(DSLContext sql, DecisionId decision, ProposalId id, StageName stage) {
        sql.update(PROPOSAL)
                .set(PROPOSAL.STAGE, stage)
                .set(PROPOSAL.NUMBER, stage == StageName.DRAFT ? null : 1)
                .set(PROPOSAL.FALLEN_TO, stage == StageName.FALLEN ? id : null)
                .set(PROPOSAL.DECISION_ID, decision)
                .where(PROPOSAL.PROPOSAL_ID.eq(id))
                .execute();
    }
}
