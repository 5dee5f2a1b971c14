package org.accord.voting;

import java.util.Set;
import java.util.UUID;
import org.accord.assemblies.AssemblyId;
import org.accord.kernel.OrganisationId;
import org.accord.tally.Quorum;
import org.accord.tally.Rule;

/**
 * What is frozen when a decision opens (DEC-2).
 *
 * @param subject what is decided, by its id
 * @param textHash SHA-256 of the exact text that is decided, in hexadecimal digits
 * @param interested whose matter it is: who acts for one of these may not run the decision (DEC-1)
 */
public record Opening(
        AssemblyId assembly, UUID subject, String textHash, Rule rule, Quorum quorum, Set<OrganisationId> interested) {}
