package org.accord.proposals.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.accord.kernel.Translations;
import org.accord.kit.Badge;
import org.accord.kit.Difference;
import org.accord.proposals.ProposalRow;

/** Proposals as a list: whose, on what, where it stands, and what it would change. */
final class ProposalList extends UnorderedList {

    ProposalList(List<ProposalRow> rows) {
        addClassNames("list", "proposals");
        rows.forEach(row -> add(item(row)));
    }

    private ListItem item(ProposalRow row) {
        String organisation = row.organisation().text(getLocale());
        Anchor name = row.number() == null
                ? ProposalRoutes.to(
                        ProposalRoutes.write(row.id()),
                        getTranslation("proposals.row.draft", Words.about(row.asks()), organisation))
                : ProposalRoutes.to(
                        ProposalRoutes.proposal(row.number()),
                        getTranslation("proposals.row.full", row.number(), Words.about(row.asks()), organisation));
        Div head = new Div(
                name,
                new Badge(Marks.tone(row.stage()), getTranslation(Translations.key("proposals.stage.", row.stage()))));
        head.addClassName("row");
        ListItem item = new ListItem(head);
        item.add(new Difference(Marks.pieces(row.difference()), row.language()));
        return item;
    }
}
