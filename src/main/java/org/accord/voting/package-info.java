/** Decisions: opened, cast, closed, counted; knows not what is decided. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "kit", "live", "tally", "people", "organisations", "assemblies"})
package org.accord.voting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
