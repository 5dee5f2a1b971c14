package org.accord.assemblies.agenda;

import java.util.Set;
import org.accord.assemblies.AssemblyStanding;
import org.accord.assemblies.Participation;
import org.accord.kernel.Permission;
import org.accord.kernel.PlainText;
import org.accord.kernel.Thing;

/** Who sets an agenda, and what may stand on it. */
final class AgendaPolicy {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_MINUTES = 480;

    private AgendaPolicy() {}

    /**
     * FAC-1, ACT-1: a facilitator of this very assembly; nobody else, and an activist never.
     *
     * @param acts whether they hold a mandate of an admitted organisation
     */
    static Permission maySet(AssemblyStanding standing, boolean acts) {
        if (standing.facilitator()) {
            return Permission.granted();
        }
        return acts
                ? Permission.refused("FAC-1", "assemblies.agenda.refused.facilitators")
                : Permission.refused("ACT-1", "assemblies.agenda.refused.activists");
    }

    /** What was dealt with stays as it was, until somebody takes it up again. */
    static Permission mayChange(AgendaItem item) {
        return Permission.when(item.isOpen(), "FAC-1", "assemblies.agenda.refused.closed", item.title());
    }

    static Permission mayReopen(AgendaItem item) {
        return Permission.when(!item.isOpen(), "FAC-1", "assemblies.agenda.refused.open", item.title());
    }

    /** @param open how many items are open already */
    static Permission mayGrow(int open) {
        return Permission.when(open < Agendas.ITEMS, "FAC-1", "assemblies.agenda.refused.full", Agendas.ITEMS);
    }

    static Permission mayMove(boolean further) {
        return Permission.when(further, "FAC-1", "assemblies.agenda.refused.end");
    }

    /**
     * What an item says of itself; ACT-3: it narrows, or leaves things as they are.
     *
     * @param known what may stand on this agenda, or stands in this item already
     */
    static Permission mayBe(NewItem item, Set<Thing> known) {
        Integer minutes = item.minutes();
        return PlainText.fits(item.title(), LONGEST_TITLE)
                .and(Permission.when(
                        minutes == null || (minutes >= 1 && minutes <= LONGEST_MINUTES),
                        "PLAIN-1",
                        "assemblies.agenda.refused.minutes",
                        LONGEST_MINUTES))
                .and(Permission.when(
                        item.participation() != Participation.COMMENTS, "ACT-3", "assemblies.agenda.refused.widens"))
                .and(Permission.when(
                        item.matters().size() <= Agendas.MATTERS,
                        "FAC-1",
                        "assemblies.agenda.refused.many",
                        Agendas.MATTERS))
                .and(Permission.when(known.containsAll(item.matters()), "FAC-1", "assemblies.agenda.refused.matter"));
    }
}
