package org.accord.agreement;

import org.accord.kernel.Actor;
import org.accord.kernel.Permission;

/** Who may do what to the agreement's text. */
final class AgreementPolicy {

    private AgreementPolicy() {}

    /** Section 4.11: the text as it lives is for who signed in, and for visitors where this house lets them. */
    static Permission mayRead(Actor actor, boolean openToVisitors) {
        return Permission.when(openToVisitors || !(actor instanceof Actor.Visitor), "AUTH-1", "kernel.refused.sign-in");
    }

    /** Section 4.11: the last published draft is everybody’s to read. */
    static Permission mayReadVersion(Actor actor, boolean openToVisitors, int version, int draft) {
        return version == draft ? Permission.granted() : mayRead(actor, openToVisitors);
    }

    /** The text changes by decisions alone: no person writes it, whatever their role (AUD-2, FAC-1). */
    static Permission mayAdopt(Actor actor) {
        return Permission.when(actor instanceof Actor.Platform, "AUD-2", "agreement.refused.by-decision-only");
    }

    static Permission mayLoad(Actor actor) {
        return Permission.when(
                actor.isAdministrator() || actor instanceof Actor.Platform,
                "AUD-2",
                "agreement.refused.administrators-load");
    }
}
