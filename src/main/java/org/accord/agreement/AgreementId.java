package org.accord.agreement;

import java.util.UUID;
import org.accord.kernel.Ids;

/** The id of an agreement, for ever. */
public record AgreementId(UUID value) {

    /** A new one. */
    public static AgreementId next() {
        return new AgreementId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
