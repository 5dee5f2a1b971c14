package org.accord.organisations;

import org.accord.kernel.Permission;

/** How many may be invited at once. Who may invite, {@link MandatePolicy} says. */
final class InvitationPolicy {

    private InvitationPolicy() {}

    /** A stolen account must not mail the world in an organisation's name (RATE-01). */
    static Permission mayInviteMore(int waiting, int most) {
        return Permission.when(waiting < most, "RATE-01", "organisations.refused.too-many-invitations", most);
    }
}
