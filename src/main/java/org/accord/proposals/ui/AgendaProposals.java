package org.accord.proposals.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.accord.assemblies.AssemblyId;
import org.accord.assemblies.ui.AgendaMatters;
import org.accord.kernel.Thing;
import org.accord.people.CurrentActor;
import org.accord.proposals.OnAgenda;
import org.accord.proposals.ProposalRow;

/** Brings proposals onto agendas, by their numbers and by what they ask for. */
@SpringComponent
final class AgendaProposals implements AgendaMatters {

    private final OnAgenda proposals;
    private final CurrentActor actor;

    AgendaProposals(OnAgenda proposals, CurrentActor actor) {
        this.proposals = proposals;
        this.actor = actor;
    }

    @Override
    public List<Matter> among(Collection<Thing> matters) {
        return proposals.among(actor.get(), matters).stream()
                .map(AgendaProposals::matter)
                .toList();
    }

    @Override
    public List<Matter> offered(AssemblyId assembly) {
        return proposals.choice(actor.get(), assembly).stream()
                .map(AgendaProposals::matter)
                .toList();
    }

    private static Matter matter(ProposalRow row) {
        int number = Objects.requireNonNull(row.number(), "number");
        return new Matter(
                OnAgenda.thing(row.id()),
                I18NProvider.translate(
                        "proposals.row.full",
                        number,
                        Words.about(row.asks()),
                        row.organisation().text(UI.getCurrentOrThrow().getLocale())),
                ProposalRoutes.proposal(number));
    }
}
