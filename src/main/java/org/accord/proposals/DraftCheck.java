package org.accord.proposals;

import java.util.List;
import org.accord.kernel.Permission;
import org.accord.text.Difference;

/**
 * What a wording would do, shown while it is typed.
 *
 * @param usable whether the characters can be stored, and if not, why
 * @param rivals the open proposals that it meets; empty while nothing is changed
 */
public record DraftCheck(Difference difference, Permission usable, List<RivalRow> rivals) {}
