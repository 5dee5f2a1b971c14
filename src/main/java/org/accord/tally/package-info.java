/** Counting: rules, quorum, ballots, a result that explains itself. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.accord.tally;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
