package org.accord.organisations.screening;

import static org.accord.fixtures.Shore.VISITOR;
import static org.accord.organisations.screening.Applicants.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.accord.fixtures.Broken;
import org.accord.fixtures.Database;
import org.accord.fixtures.ServiceTest;
import org.accord.fixtures.Shore;
import org.accord.kernel.Actor;
import org.accord.kernel.OrganisationId;
import org.accord.organisations.Listing;
import org.accord.organisations.OrganisationKind;
import org.accord.organisations.Power;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the database itself refuses, whatever a service does. */
@ServiceTest
class ApplicationGuardsTest {

    private static final Set<String> MOVES = Set.of(
            "DRAFT SUBMITTED",
            "SUBMITTED IN_REVIEW",
            "SUBMITTED WITHDRAWN",
            "IN_REVIEW NEEDS_INFO",
            "IN_REVIEW ADMITTED",
            "IN_REVIEW REFUSED",
            "IN_REVIEW WITHDRAWN",
            "NEEDS_INFO IN_REVIEW",
            "NEEDS_INFO WITHDRAWN",
            "REFUSED APPEALED",
            "APPEALED ADMITTED",
            "APPEALED REFUSED_FINALLY");

    private final Database database;
    private final Applying applying;
    private final Screening screening;
    private final Applicants applicants;
    private final Shore shore;

    private Actor.Person kite;
    private Actor.Person finch;
    private ApplicationId river;

    ApplicationGuardsTest(
            @Autowired Database database,
            @Autowired Applying applying,
            @Autowired Screening screening,
            @Autowired ApplicationContext house) {
        this.database = database;
        this.applying = applying;
        this.screening = screening;
        this.applicants = Applicants.in(house);
        this.shore = Shore.in(house);
    }

    @BeforeEach
    void arrive() {
        kite = applicants.screener("Kite");
        finch = applicants.screener("Finch");
        river = applicants.submit("River Keepers");
        screening.take(kite, river, 2);
    }

    @Test
    @DisplayName("ELI-6: of all moves between two states the database knows those of the rule and no other")
    void theDatabaseKnowsTheSameMoves() {
        OrganisationId member = shore.organisation("Delta Commons");
        Broken.asSuperuser(database, sql -> {
            verdict(sql, kite, "ADMIT", 2);
            verdict(sql, finch, "ADMIT", 2);
            verdict(sql, applicants.screener("Raven"), "REFUSE", 2);
            verdict(sql, applicants.screener("Rook"), "REFUSE", 2);
        });
        Set<String> allowed = new TreeSet<>();
        for (ApplicationState from : ApplicationState.values()) {
            for (ApplicationState to : ApplicationState.values()) {
                boolean anew = to == ApplicationState.APPEALED
                        || (from == ApplicationState.NEEDS_INFO && to == ApplicationState.IN_REVIEW);
                if (from != to
                        && Broken.constraint(database.superuser(), sql -> {
                                    sql.execute("set local session_replication_role = replica");
                                    put(sql, member, from, 10, anew ? 1 : 2);
                                    sql.execute("set local session_replication_role = origin");
                                    put(sql, member, to, 11, 2);
                                })
                                == null) {
                    allowed.add(from + " " + to);
                }
            }
        }
        assertThat(allowed).isEqualTo(new TreeSet<>(MOVES));
    }

    @Test
    @DisplayName("ELI-6: and the types know them too")
    void theTypesKnowTheSameMoves() {
        Set<String> known = new TreeSet<>();
        OrganisationId member = OrganisationId.next();
        for (Progress from : List.of(
                new Progress.Draft(),
                new Progress.Submitted(),
                new Progress.InReview(),
                new Progress.NeedsInfo(),
                new Progress.Admitted(member),
                new Progress.Refused(RefusalReason.CHURCH),
                new Progress.Withdrawn(),
                new Progress.Appealed(RefusalReason.CHURCH),
                new Progress.RefusedFinally(RefusalReason.CHURCH))) {
            if (from instanceof Progress.Withdrawable open) {
                known.add(from.state() + " " + open.withdraw().state());
            }
            if (from instanceof Progress.Judged judged) {
                known.add(from.state() + " " + judged.admit(member).state());
                known.add(
                        from.state() + " " + judged.refuse(RefusalReason.CHURCH).state());
            }
            switch (from) {
                case Progress.Draft draft ->
                    known.add(from.state() + " " + draft.submit().state());
                case Progress.Submitted submitted ->
                    known.add(from.state() + " " + submitted.take().state());
                case Progress.InReview review ->
                    known.add(from.state() + " " + review.ask().state());
                case Progress.NeedsInfo asked ->
                    known.add(from.state() + " " + asked.resume().state());
                case Progress.Refused refused ->
                    known.add(from.state() + " " + refused.appeal().state());
                default -> {
                    // ends, or only the above
                }
            }
        }
        assertThat(known).isEqualTo(new TreeSet<>(MOVES));
    }

    @ParameterizedTest
    @DisplayName("ELI-1: no hand makes a member of an application of a party, a church or a company")
    @EnumSource(names = {"POLITICAL_PARTY", "CHURCH", "COMMERCIAL_COMPANY"})
    void noHandAdmitsWhatCannotBeAMember(OrganisationKind kind) {
        OrganisationId member = shore.organisation("Delta Commons");
        Broken.asSuperuser(database, sql -> {
            sql.execute("update organisations.application set kind = ?", kind.name());
            verdict(sql, kite, "ADMIT", 1);
            verdict(sql, finch, "ADMIT", 1);
        });
        assertThat(broken(
                        "update organisations.application set state = 'ADMITTED', version = 4, organisation_id = ?",
                        member.value()))
                .isEqualTo("application_is_no_party_church_or_company");
        assertThat(broken(
                        "insert into organisations.organisation (organisation_id, name, kind, scale, region, language, listing, status, created_at, status_at)"
                                + " values (gen_random_uuid(), 'x', ?, 'LOCAL', 'Asia', 'en', 'PUBLIC', 'ADMITTED', now(), now())",
                        kind.name()))
                .isEqualTo("organisation_is_no_party_church_or_company");
    }

    @Test
    @DisplayName("ELI-7: no hand decides with fewer than two who agree")
    void noHandDecidesWithFewerThanTwo() {
        OrganisationId member = shore.organisation("Delta Commons");
        String admit = "update organisations.application set state = 'ADMITTED', version = 4, organisation_id = ?";
        String refuse =
                "update organisations.application set state = 'REFUSED', version = 4, reason = 'CHURCH' where ?::uuid is not null";
        assertThat(broken(admit, member.value())).isEqualTo("application_is_decided_by_two");
        assertThat(broken(refuse, member.value())).isEqualTo("application_is_decided_by_two");
        screening.admit(kite, river, 3);
        assertThat(broken(admit, member.value())).isEqualTo("application_is_decided_by_two");
        screening.refuse(finch, river, 3, RefusalReason.CHURCH, "");
        assertThat(broken(admit, member.value())).isEqualTo("application_is_decided_by_two");
        assertThat(broken(refuse, member.value())).isEqualTo("application_is_decided_by_two");
    }

    @Test
    @DisplayName("ELI-7, ELI-8: a verdict is an impartial screener’s, once a sitting, and on appeal another’s")
    void aVerdictIsAnImpartialScreeners() {
        Actor.Person heron = shore.person("Heron");
        assertThat(verdictBroken(heron, river, 1)).isEqualTo("verdict_is_of_a_screener");
        assertThat(verdictBroken(shore.administrator("Owl"), river, 1)).isEqualTo("verdict_is_of_a_screener");
        assertThat(verdictBroken(kite, river, 2)).isEqualTo("verdict_is_given_while_in_review");
        screening.admit(kite, river, 3);
        assertThat(verdictBroken(kite, river, 1)).isEqualTo("verdict_pk");
        assertThat(verdictBroken(finch, river, 1)).isNull();

        shore.delegate("Wren", shore.organisation("Delta Commons"), Power.SPEAK);
        Actor.Person raven = applicants.screener("Raven");
        shore.mandate(raven, shore.organisation("Red Costera"), Power.VOTE);
        ApplicationId named = applicants.submit(
                form("Costera Youth", OrganisationKind.NGO, Tie.NONE, Listing.MEMBERS, "es", List.of("Red Costera")));
        screening.take(kite, named, 2);
        assertThat(verdictBroken(raven, named, 1)).isEqualTo("verdict_is_of_somebody_impartial");
        assertThat(verdictBroken(finch, named, 1)).isNull();

        screening.refuse(finch, river, 3, RefusalReason.CHURCH, "");
        screening.refuse(raven, river, 3, RefusalReason.CHURCH, "");
        applying.appeal(VISITOR, applicants.link(river), 4, "No church.");
        assertThat(verdictBroken(kite, river, 2)).isEqualTo("verdict_on_appeal_is_of_others");
    }

    @Test
    void whatWasDeclaredStays() {
        for (String fact : List.of(
                "name = 'Other'",
                "kind = 'NGO'",
                "tie = 'PARTY'",
                "scale = 'NATIONAL'",
                "region = 'x'",
                "listing = 'UNLISTED'",
                "about = ''",
                "made_at = now()",
                "submitted_at = now()",
                "application_id = gen_random_uuid()")) {
            assertThat(broken("update organisations.application set " + fact))
                    .as(fact)
                    .isEqualTo("application_keeps_its_facts");
        }
        assertThat(broken("update organisations.application set sitting = 2"))
                .isEqualTo("application_changes_by_moves");
        assertThat(broken("update organisations.application set state = 'NEEDS_INFO'"))
                .isEqualTo("application_counts_its_moves");
        assertThat(broken("update organisations.application set contact = null"))
                .isEqualTo("application_contact_is_kept_while_open");
    }

    @Test
    @DisplayName("PRI-6: nothing goes but by the purge, and not before its time")
    void nothingGoesButByThePurge() {
        screening.note(kite, river, "x");
        screening.admit(kite, river, 3);
        assertThat(broken("delete from organisations.application")).isEqualTo("application_is_kept");
        for (String table : List.of("application_step", "application_note", "verdict")) {
            assertThat(broken("delete from organisations." + table)).as(table).isEqualTo("history_is_append_only");
        }
        assertThat(broken("update organisations.application_step set words = 'x'"))
                .isEqualTo("history_is_append_only");
        assertThat(broken("update organisations.verdict set opinion = 'ADMIT'")).isEqualTo("history_is_append_only");
        assertThat(broken("truncate organisations.application cascade")).isEqualTo("history_is_append_only");
    }

    @Test
    @DisplayName("ELI-9: a comment is a member’s, of a public application, in time")
    void aCommentIsAMembers() {
        ApplicationId open = applicants.submit(form("Open Shore", OrganisationKind.NGO, Listing.PUBLIC));
        OrganisationId delta = shore.organisation("Delta Commons");
        Actor.Person wren = shore.delegate("Wren", delta, Power.SPEAK);
        Actor.Person tern = shore.delegate("Tern", delta, Power.VOTE);
        assertThat(comment(wren, delta, open, "now()")).isNull();
        assertThat(comment(tern, delta, open, "now()")).isEqualTo("application_comment_is_a_members");
        assertThat(comment(wren, delta, open, "now() + interval '8 days'"))
                .isEqualTo("application_comment_comes_in_time");
        assertThat(comment(wren, delta, river, "now()")).isEqualTo("application_comment_comes_in_time");
    }

    private static void put(DSLContext sql, OrganisationId member, ApplicationState state, int version, int sitting) {
        boolean refused = Arrays.asList(
                        ApplicationState.REFUSED, ApplicationState.APPEALED, ApplicationState.REFUSED_FINALLY)
                .contains(state);
        sql.execute(
                "update organisations.application set state = ?, version = ?, sitting = ?, reason = ?,"
                        + " organisation_id = ?, submitted_at = case when ? then null else made_at end",
                state.name(),
                version,
                sitting,
                refused ? "CONDUCT" : null,
                state == ApplicationState.ADMITTED ? member.value() : null,
                state == ApplicationState.DRAFT);
    }

    private void verdict(DSLContext sql, Actor.Person person, String opinion, int sitting) {
        sql.execute(
                "insert into organisations.verdict values (?, ?, ?, ?, ?, null, now())",
                river.value(),
                sitting,
                person.id().value(),
                opinion,
                opinion.equals("REFUSE") ? "CONDUCT" : null);
    }

    private @Nullable String verdictBroken(Actor.Person person, ApplicationId id, int sitting) {
        return Broken.constraint(
                database.owner(),
                sql -> sql.execute(
                        "insert into organisations.verdict values (?, ?, ?, 'ADMIT', null, null, now())",
                        id.value(),
                        sitting,
                        person.id().value()));
    }

    private @Nullable String comment(Actor.Person person, OrganisationId organisation, ApplicationId id, String at) {
        return Broken.constraint(
                database.owner(),
                sql -> sql.execute(
                        "insert into organisations.application_comment values (gen_random_uuid(), ?, ?, ?, 'x', " + at
                                + ")",
                        id.value(),
                        organisation.value(),
                        person.id().value()));
    }

    private @Nullable String broken(String act, Object... with) {
        return Broken.constraint(database.owner(), sql -> sql.execute(act, with));
    }
}
