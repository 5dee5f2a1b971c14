/** The append-only, hash-chained record of what was done. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "kit", "people"})
package org.accord.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
