package org.accord.proposals.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;
import java.util.UUID;
import org.accord.assemblies.AssemblyId;
import org.accord.kernel.NotFound;

/** What an address asks for, read with types: anything else is not found. */
final class Asked {

    private Asked() {}

    static Optional<UUID> id(BeforeEnterEvent event, String name) {
        return event.getRouteParameters().get(name).map(Asked::uuid);
    }

    static UUID theId(BeforeEnterEvent event, String name) {
        return id(event, name).orElseThrow(() -> new NotFound(name));
    }

    static int theNumber(BeforeEnterEvent event, String name) {
        return event.getRouteParameters().get(name).map(Asked::whole).orElseThrow(() -> new NotFound(name));
    }

    /** A number behind the question mark. */
    static Optional<Integer> number(BeforeEnterEvent event, String name) {
        return event.getLocation().getQueryParameters().getSingleParameter(name).map(Asked::whole);
    }

    /** The language of the text behind the question mark, where it is a tag. */
    static Optional<String> language(BeforeEnterEvent event) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter("language")
                .filter(tag -> tag.matches("[a-z]{2,3}"));
    }

    /** The assembly whose comments are to be read, as the address says. */
    static Optional<AssemblyId> assembly(BeforeEnterEvent event) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ProposalRoutes.IN)
                .map(Asked::uuid)
                .map(AssemblyId::new);
    }

    /** In which way the agreement is to be read, as the address says. */
    static Sight sight(BeforeEnterEvent event) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter("view")
                .map(Sight::of)
                .orElse(Sight.TEXT);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFound("page");
        }
    }

    private static int whole(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException noNumber) {
            throw new NotFound("page");
        }
    }
}
