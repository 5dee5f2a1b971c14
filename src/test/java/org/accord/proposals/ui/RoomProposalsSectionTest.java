package org.accord.proposals.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.accord.fixtures.Shore.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import java.util.Set;
import org.accord.kernel.Face;
import org.accord.kernel.OrganisationId;
import org.accord.organisations.Binding;
import org.accord.organisations.Organisations;
import org.accord.organisations.Power;
import org.accord.organisations.Terms;
import org.accord.organisations.screening.RefusalReason;
import org.accord.proposals.ProposalId;
import org.accord.tally.Choice;
import org.accord.voting.DecisionId;
import org.accord.voting.Positions;
import org.accord.voting.Vote;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RoomProposalsSectionTest extends Story {

    @Autowired
    private Positions positions;

    @Test
    @DisplayName(
            "MAN-5: in its room an organisation's people find its drafts, its positions and who departed from them")
    void theRoomHoldsDraftsAndPositions() {
        ProposalId draft = draft(count, "Each organisation counts its boats.", "Why.");
        int number = open(keep, KEEP + " Always.");
        var subject = page(number).id().value();
        enter(delta);
        assertThat(said()).contains("Drafts", "The positions of your organisation will stand here.");
        assertThat(hrefs()).contains("desk/write/" + draft);

        positions.take(ibis, Face.of(delta), subject, Choice.YES, "As in May.");
        awaitSaid("As in May.");
        assertThat(hrefs()).contains("desk/proposals/" + number);
        DecisionId decision = called(number);
        var curlew = shore.person("Curlew");
        mandates.grant(PLATFORM, delta, curlew.id(), new Terms(Set.of(Power.VOTE), Binding.BOUND, null));
        decisions.cast(curlew, Face.of(delta), decision, Vote.of(Choice.NO), 1);
        awaitSaid("cast “No”, which departs from the position “Yes”.");

        signIn(pelican.id());
        open("desk/proposals/" + number);
        assertThat(said()).contains("Position of Red Costera").doesNotContain("As in May.", "departs");
        enter(costera);
        assertThat(said()).doesNotContain("As in May.");
    }

    @Test
    @DisplayName("MAN-1: a suspended organisation's people read its positions and find no drafts to write on")
    void aSuspendedOnesPeopleRead(@Autowired Organisations organisations) {
        ProposalId draft = draft(count, "Each organisation counts its boats.", "Why.");
        positions.take(
                ibis, Face.of(delta), page(open(keep, KEEP + " Always.")).id().value(), Choice.YES, "As in May.");
        organisations.suspend(PLATFORM, delta, RefusalReason.CONDUCT);
        enter(delta);
        assertThat(said()).contains("As in May.");
        assertThat(hrefs()).doesNotContain("desk/write/" + draft);
    }

    private void enter(OrganisationId organisation) {
        if (organisation.equals(delta)) {
            signIn(ibis.id());
        }
        open("desk/organisation/" + organisation);
    }

    private static Iterable<String> hrefs() {
        return _find(Anchor.class).stream().map(Anchor::getHref).toList();
    }
}
