package org.accord.proposals.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.accord.kernel.Translations;
import org.accord.kit.Badge;
import org.accord.proposals.RivalRow;
import org.accord.proposals.Rivalry;

/** The other proposals that one meets, and what that means. */
final class Rivals extends Div {

    Rivals(List<RivalRow> rivals) {
        addClassName("rivals");
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        for (RivalRow rival : rivals) {
            ListItem item = new ListItem();
            item.add(
                    new Badge(
                            rival.rivalry() == Rivalry.CONFLICT ? Badge.Tone.WARNING : Badge.Tone.PLAIN,
                            getTranslation(Translations.key("proposals.rivalry.", rival.rivalry()))),
                    ProposalRoutes.to(
                            ProposalRoutes.proposal(rival.number()),
                            getTranslation(
                                    "proposals.row.name",
                                    rival.number(),
                                    rival.organisation().text(getLocale()))));
            item.addClassName("row");
            list.add(item);
        }
        add(new H3(getTranslation("proposals.rivals.title")), list);
    }
}
