package org.accord.organisations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the regions of members whose names the viewer may not read, by region (ELI-11).
 *
 * @param next the region after which the next page begins; null where there is none
 */
public record UnnamedPage(List<RegionRow> rows, @Nullable String next) {

    public UnnamedPage {
        rows = List.copyOf(rows);
    }
}
