package org.accord.agreement;

import java.time.Clock;
import org.springframework.context.ApplicationContext;

/** The agreements of a house whose living text is for its own alone ({@code accord.visitors.open-text=false}). */
public final class ClosedAgreements {

    private ClosedAgreements() {}

    public static Agreements in(ApplicationContext house) {
        return new Agreements(
                house.getBean(AgreementRepository.class),
                house.getBean(VersionRepository.class),
                house.getBean(PlacementRepository.class),
                house,
                house.getBean(Clock.class),
                false);
    }
}
