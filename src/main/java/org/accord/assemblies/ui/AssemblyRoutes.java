package org.accord.assemblies.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.UUID;
import org.accord.assemblies.AssemblyId;
import org.accord.kernel.NotFound;
import org.springframework.modulith.NamedInterface;

/** Ways to the screens of assemblies. */
@NamedInterface(value = "parts", propagate = false)
public final class AssemblyRoutes {

    static final String ASSEMBLIES = "desk/assemblies";
    static final String ASSEMBLY = "desk/assemblies/:assembly";

    private AssemblyRoutes() {}

    /** A link to one assembly. */
    public static RouterLink link(String name, AssemblyId id) {
        return new RouterLink(name, AssemblyView.class, parameters(id));
    }

    static RouteParameters parameters(AssemblyId id) {
        return new RouteParameters(new RouteParam("assembly", id.toString()));
    }

    /** The assembly that the address names; what is no id names nothing. */
    static AssemblyId assembly(BeforeEnterEvent event) {
        try {
            return new AssemblyId(
                    UUID.fromString(event.getRouteParameters().get("assembly").orElse("")));
        } catch (IllegalArgumentException noId) {
            throw new NotFound("assembly");
        }
    }
}
