package org.accord.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.accord.agreement.AgreementId;
import org.accord.agreement.ClauseNow;
import org.accord.assemblies.AssemblyId;
import org.accord.assemblies.AssemblyKind;
import org.accord.assemblies.AssemblyStanding;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.Ids;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Permission;
import org.accord.kernel.PersonId;
import org.accord.kernel.Translations;
import org.accord.organisations.Power;
import org.accord.organisations.Standing;
import org.accord.text.ClauseId;
import org.accord.text.ClauseKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProposalPolicyTest {

    private static final Face ORGANISATION = Face.of(OrganisationId.next());
    private static final PersonId PERSON = PersonId.next();

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("ACT-1: nobody writes as themselves, whatever they hold")
    void nobodyWritesAsThemselves(Power power) {
        Standing own = new Standing(Face.own(), PERSON, true, EnumSet.allOf(Power.class));
        assertRefused("ACT-1", "proposals.refused.only-organisations", ProposalPolicy.mayWrite(own, power));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName(
            "MAN-1: each power lets do its own act and no other, and none for an organisation that is not admitted")
    void eachPowerLetsDoItsOwnAct(Power held) {
        for (Power asked : Power.values()) {
            Permission permission =
                    ProposalPolicy.mayWrite(new Standing(ORGANISATION, PERSON, true, Set.of(held)), asked);
            if (held == asked) {
                assertThat(permission.isGranted()).isTrue();
            } else {
                assertRefused("MAN-1", Translations.key("proposals.refused.no-power.", asked), permission);
            }
            assertRefused(
                    "MAN-1",
                    "proposals.refused.not-admitted",
                    ProposalPolicy.mayWrite(new Standing(ORGANISATION, PERSON, false, Set.of(held)), asked));
        }
    }

    @Test
    @DisplayName("ACT-1: the way to a draft is offered to people who may draft for some organisation")
    void theWayToADraftIsOfferedToWhoMayDraft() {
        Actor person = new Actor.Person(PERSON, false);
        assertThat(ProposalPolicy.mayProposeAtAll(person, true).isGranted()).isTrue();
        assertRefused("ACT-1", "proposals.refused.only-organisations", ProposalPolicy.mayProposeAtAll(person, false));
        assertRefused("ACT-1", "proposals.refused.visitor", ProposalPolicy.mayProposeAtAll(new Actor.Visitor(), true));
    }

    @ParameterizedTest
    @CsvSource({
        "true, false, -, -",
        "false, false, FAC-1, proposals.refused.facilitators-only",
        "false, true, FAC-1, proposals.refused.facilitators-only",
        "true, true, DEC-1, proposals.refused.own-matter"
    })
    @DisplayName("FAC-1, DEC-1: a facilitator of that assembly, whose own matter it is not")
    void aFacilitatorWhoseMatterItIsNot(boolean facilitator, boolean ownMatter, String rule, String reason) {
        var standing = new AssemblyStanding(new AssemblyId(Ids.next()), AssemblyKind.GLOBAL, facilitator, null);
        assertIs(rule, reason, ProposalPolicy.mayFacilitate(standing, ownMatter));
    }

    @ParameterizedTest
    @CsvSource({
        "en, 1, 1, GLOBAL, -, -",
        "fr, 1, 1, GLOBAL, TXT-7, proposals.refused.no-text-in-language",
        "en, 1, 2, GLOBAL, TXT-7, proposals.refused.text-older-than-clause",
        "en, 1, 1, WORKING_GROUP, SES-4, proposals.refused.group-decides-nothing"
    })
    @DisplayName("TXT-7, SES-4: only on a text of today, in its language, before an assembly")
    void onlyOnATextOfToday(
            String language, int textRevision, int clauseRevision, AssemblyKind kind, String rule, String reason) {
        var clause = new ClauseNow(
                new AgreementId(Ids.next()),
                new ClauseId(Ids.next()),
                ClauseKind.ARTICLE,
                "1",
                "en",
                textRevision,
                clauseRevision,
                "Text.",
                false);
        assertIs(rule, reason, ProposalPolicy.mayStandOn(clause, language, kind));
    }

    @ParameterizedTest
    @CsvSource({
        "Base, New, Because, -, -",
        "Base, '  ', Because, PRO-2, proposals.refused.text-empty",
        "Base, Base, Because, PRO-2, proposals.refused.text-unchanged",
        "Base, New, '', PRO-2, proposals.refused.no-reason",
        "Base, New, '  \t ', PRO-2, proposals.refused.no-reason"
    })
    @DisplayName("PRO-2: it changes something, and says why")
    void itChangesSomethingAndSaysWhy(String base, String text, String rationale, String rule, String reason) {
        assertIs(rule, reason, ProposalPolicy.isComplete(base, text, rationale));
    }

    @Test
    @DisplayName("PRO-2: reasons and notes have a length")
    void reasonsAndNotesHaveALength() {
        assertThat(ProposalPolicy.fits("x".repeat(5000)).isGranted()).isTrue();
        assertRefused("PRO-2", "proposals.refused.reason-too-long", ProposalPolicy.fits("x".repeat(5001)));
        assertThat(ProposalPolicy.isNote("x".repeat(2000)).isGranted()).isTrue();
        assertRefused("PRO-2", "proposals.refused.note-too-long", ProposalPolicy.isNote("x".repeat(2001)));
        assertRefused("PRO-2", "proposals.refused.no-note", ProposalPolicy.isNote(" \n"));
    }

    @Test
    @DisplayName("XSS-01: characters that deceive or that cannot be stored are refused in reasons and notes")
    void charactersThatDeceiveAreRefused() {
        for (String hostile : new String[] {"nul \u0000", "turned \u202E back", "half \uD83D"}) {
            assertRefused("PLAIN-1", "kernel.refused.text-character", ProposalPolicy.fits(hostile));
            assertRefused("PLAIN-1", "kernel.refused.text-character", ProposalPolicy.isNote(hostile));
        }
    }

    @Test
    @DisplayName("ORD-2: not while a rival is being decided")
    void notWhileARivalIsBeingDecided() {
        assertThat(ProposalPolicy.mayBeCalledBeside(false).isGranted()).isTrue();
        assertRefused("ORD-2", "proposals.refused.rival-is-called", ProposalPolicy.mayBeCalledBeside(true));
    }

    private static void assertIs(String rule, String reason, Permission permission) {
        if (rule.equals("-")) {
            assertThat(permission.isGranted()).isTrue();
        } else {
            assertRefused(rule, reason, permission);
        }
    }

    private static void assertRefused(String rule, String reason, Permission permission) {
        assertThat(permission).isInstanceOfSatisfying(Permission.Refused.class, refused -> {
            assertThat(refused.rule()).isEqualTo(rule);
            assertThat(refused.reason()).isEqualTo(reason);
        });
    }
}
