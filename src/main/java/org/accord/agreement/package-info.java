/** The agreement's clauses, versions and provenance. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "kit", "text", "people", "organisations"})
package org.accord.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
