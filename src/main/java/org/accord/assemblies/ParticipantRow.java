package org.accord.assemblies;

import org.accord.kernel.PersonId;

/** Somebody who takes part, as the facilitators of that assembly see them, and nobody else (PRI-4). */
public record ParticipantRow(PersonId person, String pseudonym, Participation mode) {}
