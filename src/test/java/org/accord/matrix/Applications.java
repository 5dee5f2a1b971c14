package org.accord.matrix;

import static org.accord.organisations.OrganisationKind.GRASSROOTS;
import static org.accord.organisations.OrganisationKind.POLITICAL_PARTY;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.accord.kernel.Actor;
import org.accord.organisations.Listing;
import org.accord.organisations.OrganisationKind;
import org.accord.organisations.screening.Applicants;
import org.accord.organisations.screening.ApplicationId;
import org.accord.organisations.screening.NewApplication;
import org.accord.organisations.screening.Screening;
import org.accord.organisations.screening.Tie;
import org.springframework.context.ApplicationContext;

/** Applications in each state, all of one applicant; Tide Weavers recommends them. */
final class Applications {

    final Actor.Person screener;
    final Actor.Person second;

    /** Its letter was not answered yet. */
    final ApplicationId draft;

    /** Nobody took it up. */
    final ApplicationId waiting;

    /** Taken up by {@link #second}. */
    final ApplicationId taken;

    /** Its applicant was asked something. */
    final ApplicationId asked;

    final ApplicationId refused;

    /** A member that nobody acts for yet. */
    final ApplicationId admitted;

    /** Members may comment on it now. */
    final ApplicationId shown;

    /** What the applicant holds in their hand. */
    final Map<ApplicationId, String> links = new LinkedHashMap<>();

    private final Screening screening;

    Applications(ApplicationContext house) {
        Applicants applicants = Applicants.in(house);
        screening = house.getBean(Screening.class);
        screener = applicants.screener("Screener");
        second = applicants.screener("Second screener");
        draft = applicants.send(form("Mangrove Circle", GRASSROOTS, Listing.MEMBERS));
        waiting = applicants.submit(form("Estuary Friends", GRASSROOTS, Listing.MEMBERS));
        taken = applicants.submit(form("Dune Keepers", GRASSROOTS, Listing.MEMBERS));
        asked = applicants.submit(form("Kelp Forest Union", GRASSROOTS, Listing.MEMBERS));
        refused = applicants.submit(form("The Party", POLITICAL_PARTY, Listing.MEMBERS));
        admitted = applicants.submit(form("Harbour Choir", GRASSROOTS, Listing.MEMBERS));
        shown = applicants.submit(form("Lagoon Watch", GRASSROOTS, Listing.PUBLIC));
        for (ApplicationId id : List.of(taken, asked, admitted)) {
            screening.take(second, id, version(id));
        }
        screening.ask(second, asked, version(asked), "Who are you?");
        screening.admit(screener, admitted, version(admitted));
        screening.admit(second, admitted, version(admitted));
        for (ApplicationId id : List.of(draft, waiting, taken, asked, refused, admitted, shown)) {
            links.put(id, applicants.link(id));
        }
    }

    static NewApplication form(String name, OrganisationKind kind, Listing listing) {
        return Applicants.form(name, kind, Tie.NONE, listing, "en", List.of("Tide Weavers"));
    }

    int version(ApplicationId id) {
        return screening.page(second, id).version();
    }
}
