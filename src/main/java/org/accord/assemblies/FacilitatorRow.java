package org.accord.assemblies;

import java.time.Instant;
import org.accord.kernel.PersonId;

/** Who runs an assembly, and since when. */
public record FacilitatorRow(PersonId person, String pseudonym, Instant since) {}
