package org.accord.agreement;

import java.util.List;
import java.util.UUID;
import org.accord.text.Operation;
import org.jspecify.annotations.Nullable;

/**
 * What a decision adopted, addressed to the version that it makes anew (PRO-4).
 *
 * @param language of the words that it brings; null where it brings none: deletions and moves hold in every language
 * @param operations none where all that was asked for stands in the text already
 * @param cause what brought it about; the agreement does not know what kind of thing that is (TXT-6)
 */
public record Adopted(AgreementId agreement, @Nullable String language, List<Operation> operations, UUID cause) {

    public Adopted {
        operations = List.copyOf(operations);
    }
}
