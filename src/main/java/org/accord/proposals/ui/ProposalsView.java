package org.accord.proposals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import org.accord.kernel.Translations;
import org.accord.kit.Empty;
import org.accord.kit.Page;
import org.accord.people.CurrentActor;
import org.accord.proposals.ProposalRow;
import org.accord.proposals.Proposals;

/** All proposals, the newest first. */
@Route(ProposalRoutes.PROPOSALS)
@Menu(title = "proposals.list.menu", order = 20)
@PermitAll
final class ProposalsView extends Page {

    private final Proposals proposals;
    private final CurrentActor actor;
    private final Div list = new Div();

    ProposalsView(Proposals proposals, CurrentActor actor) {
        this.proposals = proposals;
        this.actor = actor;
        title(getTranslation("proposals.list.title"));
        lead(getTranslation("proposals.list.lead"));
        RadioButtonGroup<Proposals.Filter> filter = new RadioButtonGroup<>();
        filter.setLabel(getTranslation("proposals.list.filter"));
        filter.setItems(Proposals.Filter.values());
        filter.setItemLabelGenerator(which -> getTranslation(Translations.key("proposals.filter.", which)));
        filter.addClassName("views");
        filter.addValueChangeListener(change -> show(change.getValue()));
        add(filter, list);
        filter.setValue(Proposals.Filter.WAITING);
    }

    private void show(Proposals.Filter filter) {
        List<ProposalRow> rows = proposals.list(actor.get(), filter);
        list.removeAll();
        if (rows.isEmpty()) {
            list.add(new Empty(
                    getTranslation(Translations.key("proposals.list.empty.", filter)),
                    ProposalRoutes.to(ProposalRoutes.AGREEMENT, getTranslation("proposals.list.to-agreement"))));
        } else {
            add(filter, rows);
        }
    }

    private void add(Proposals.Filter filter, List<ProposalRow> rows) {
        list.add(new ProposalList(rows));
        if (rows.size() == Proposals.PAGE) {
            int last = Objects.requireNonNull(rows.getLast().number());
            Button older = new Button(getTranslation("proposals.list.older"));
            older.setDisableOnClick(true);
            older.addClickListener(click -> {
                list.remove(older);
                List<ProposalRow> more = proposals.older(actor.get(), filter, last);
                if (!more.isEmpty()) {
                    add(filter, more);
                }
            });
            list.add(older);
        }
    }
}
