/** Clause translations, pinned to the source they translate. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "kit", "live", "text", "people", "agreement"})
package org.accord.translation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
