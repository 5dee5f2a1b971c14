package org.accord.proposals.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.accord.assemblies.Participation.COMMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Objects;
import org.accord.agreement.AgreementId;
import org.accord.fixtures.Shore;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.OrganisationId;
import org.accord.organisations.Power;
import org.accord.proposals.ProposalId;
import org.accord.tally.Choice;
import org.accord.tally.Quorum;
import org.accord.tally.Rule;
import org.accord.text.ClauseId;
import org.accord.voting.DecisionId;
import org.accord.voting.Vote;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HostileWordsTest extends Story {

    private static final String ORGANISATION = "<b onclick=alert(1)>Delta</b>";
    private static final String TITLE = "<img src=x onerror=alert(2)>";
    private static final String CLAUSE = "We <script>alert(3)</script> keep {0} ${x} the shore.";
    private static final String WORDING = "We <svg onload=alert(4)> keep {0} ${x} the shore.";
    private static final String REASON = "<iframe src=javascript:alert(5)></iframe> '; drop table x; --";
    private static final String ASSEMBLY = "<a href=javascript:alert(6)>Assembly</a>";
    private static final String PSEUDONYM = "<i>Heron</i>";

    @Test
    @DisplayName(
            "XSS-01: hostile names, titles, texts, reasons, ballots and pseudonyms are text on every page of proposals")
    void hostileWordsAreText() {
        var gathering = shore.openAssembly(ASSEMBLY, COMMENTS);
        AgreementId id = load("""
                {"title": {"en": "%s"}, "clauses": [{"id": "X", "kind": "ARTICLE", "text": {"en": "%s"}}]}""".formatted(TITLE, CLAUSE));
        ClauseId clause =
                Objects.requireNonNull(agreements.labels(Shore.PLATFORM, id).get("X"));
        OrganisationId organisation = shore.organisation(ORGANISATION);
        Actor.Person delegate = shore.delegate(PSEUDONYM, organisation, Power.values());
        Actor.Person facilitator = shore.facilitator("<u>Owl</u>", gathering);
        Face face = Face.of(organisation);

        ProposalId proposal = drafts.begin(delegate, face, clause, "en", gathering);
        drafts.save(delegate, face, proposal, 1, WORDING, REASON);
        signIn(delegate.id());
        shows("desk", List.of(ORGANISATION, "svg onload=alert(4)"));
        shows("desk/write/" + proposal, List.of(ORGANISATION, ASSEMBLY));
        assertThat(area("Why?").getValue()).isEqualTo(REASON);

        int number = drafts.submit(delegate, face, proposal, version(delegate, proposal));
        shows("desk/proposals/" + number, List.of(ORGANISATION, ASSEMBLY, "svg onload=alert(4)", REASON, PSEUDONYM));
        type("Your comment", REASON);
        click("Comment · for " + ORGANISATION);
        assertThat(said()).contains(REASON);
        shows("desk/proposals", List.of(ORGANISATION, "svg onload=alert(4)"));
        shows("desk/agreement/" + id, List.of(TITLE, CLAUSE, ORGANISATION));

        facilitation.admit(facilitator, proposal, page(number).version());
        DecisionId decision =
                facilitation.call(facilitator, proposal, page(number).version(), new Rule.Majority(), new Quorum(0, 1));
        decisions.cast(delegate, face, decision, new Vote(Choice.YES, REASON, null, null));
        shows("desk/proposals/" + number, List.of("Ballot for " + ORGANISATION, REASON));
        decisions.close(facilitator, decision);
        shows("desk/proposals/" + number, List.of("Reason: " + REASON));
        shows("desk/agreement/" + id, List.of(TITLE, "svg onload=alert(4)"));
        assertThat(_find(Anchor.class, words -> words.withClasses("traced")))
                .isNotEmpty()
                .allSatisfy(words -> assertThat(words.getElement().getAttribute("aria-description"))
                        .contains(ORGANISATION));
        shows("desk/clauses/" + clause, List.of(WORDING, ORGANISATION));
    }

    private void shows(String path, List<String> words) {
        open(path);
        assertThat(said()).contains(words);
        Component page = UI.getCurrent().getCurrentView();
        assertThat(page.getElement().getOuterHTML())
                .doesNotContain("<b ", "<img", "<script", "<svg", "<iframe", "<a href=\"javascript", "<i>", "<u>");
    }
}
