package org.accord.organisations;

import java.util.Set;
import org.accord.kernel.Face;
import org.accord.kernel.Permission;
import org.accord.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may do behind a face at this instant (MAN-1).
 *
 * @param person who acts; null where it is no person
 * @param admitted whether the face is an organisation that this person holds a mandate of and that is admitted now
 * @param powers those of the mandate in force; none as oneself
 * @param binding of that mandate: whether its holder votes as the organisation has said (MAN-5)
 */
public record Standing(Face face, @Nullable PersonId person, boolean admitted, Set<Power> powers, Binding binding) {

    public Standing {
        powers = Set.copyOf(powers);
    }

    /** By a mandate that is free, or by none. */
    public Standing(Face face, @Nullable PersonId person, boolean admitted, Set<Power> powers) {
        this(face, person, admitted, powers, Binding.FREE);
    }

    /** MAN-1: whether this may be done for the organisation now. As oneself, never. */
    public boolean may(Power power) {
        return admitted && powers.contains(power);
    }

    /** As {@link #may}, with the reason where not. */
    public Permission permission(Power power) {
        return switch (face) {
            case Face.Own own -> Permission.refused("MAN-1", "organisations.refused.own-face");
            case Face.Organisation organisation
            when powers.isEmpty() -> Permission.refused("MAN-1", "organisations.refused.no-mandate");
            case Face.Organisation organisation
            when !admitted -> Permission.refused("MAN-1", "organisations.refused.not-admitted");
            case Face.Organisation organisation ->
                Permission.when(powers.contains(power), "MAN-1", "organisations.refused.no-power");
        };
    }
}
