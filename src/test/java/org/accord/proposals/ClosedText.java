package org.accord.proposals;

import org.accord.agreement.Agreements;
import org.accord.agreement.ClosedAgreements;
import org.accord.assemblies.Assemblies;
import org.accord.assemblies.agenda.Agendas;
import org.accord.discussion.Discussion;
import org.accord.organisations.Mandates;
import org.accord.voting.Decisions;
import org.springframework.context.ApplicationContext;

/** What is read of proposals in a house whose living text is for its own alone. */
public final class ClosedText {

    private ClosedText() {}

    public static Proposals proposals(ApplicationContext house) {
        return new Proposals(
                house.getBean(ProposalRepository.class),
                ClosedAgreements.in(house),
                house.getBean(Assemblies.class),
                house.getBean(Agendas.class),
                house.getBean(Rows.class),
                house.getBean(Mandates.class),
                house.getBean(Decisions.class),
                house.getBean(Discussion.class),
                house.getBean(Origins.class));
    }

    static OpenTexts openTexts(ApplicationContext house) {
        Agreements closed = ClosedAgreements.in(house);
        return new OpenTexts(
                house.getBean(ProposalRepository.class),
                closed,
                house.getBean(Assemblies.class),
                house.getBean(Rows.class));
    }
}
