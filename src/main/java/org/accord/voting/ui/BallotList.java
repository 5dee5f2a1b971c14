package org.accord.voting.ui;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import org.accord.kernel.Translations;
import org.accord.kit.Name;
import org.accord.organisations.OrganisationLabel;
import org.accord.voting.DecisionPage.BallotRow;
import org.accord.voting.Vote;

/** Every ballot that counts, by organisation (DEC-6). */
final class BallotList extends Section {

    BallotList(List<BallotRow> ballots, List<List<OrganisationLabel>> related) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("list", "ballots");
        ballots.forEach(ballot -> list.add(item(ballot)));
        add(new H3(getTranslation("voting.ballots.title")), list);
        related.forEach(group -> add(new Paragraph(getTranslation(
                "voting.ballots.related",
                group.stream().map(member -> member.text(getLocale())).collect(Collectors.joining(", "))))));
    }

    private ListItem item(BallotRow ballot) {
        Vote vote = ballot.vote();
        Span choice = new Span(getTranslation("tally.choice." + vote.choice().name()));
        choice.addClassName("choice");
        ListItem item = new ListItem(new Name(ballot.organisation().text(getLocale())), choice);
        if (vote.reason() != null) {
            item.add(said("voting.ballots.reason", vote.reason()));
        }
        if (vote.category() != null) {
            item.add(said(
                    "voting.ballots.category", getTranslation(Translations.key("voting.category.", vote.category()))));
        }
        if (vote.remedy() != null) {
            item.add(said("voting.ballots.remedy", vote.remedy()));
        }
        return item;
    }

    private Paragraph said(String key, String words) {
        Paragraph said = new Paragraph(getTranslation(key, words));
        said.getElement().setAttribute("dir", "auto");
        return said;
    }
}
