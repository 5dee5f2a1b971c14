package org.accord.organisations.screening.ui;

import org.accord.organisations.screening.ApplicationId;
import org.accord.organisations.screening.Applying;

/** Where the pages of applications are, in one place and with types. */
final class ScreeningRoutes {

    static final String JOIN = "join";
    static final String STATUS = Applying.STATUS;
    static final String NEWCOMERS = "desk/newcomers";
    static final String SCREENING = "desk/screening";

    /** What is decided about members; another package's page. */
    static final String MEMBERS = "desk/screening/members";

    /** The door for a person without an organisation; another module's page. */
    static final String ACTIVIST = "join/activist";

    private ScreeningRoutes() {}

    static String application(ApplicationId id) {
        return SCREENING + "/" + id;
    }
}
