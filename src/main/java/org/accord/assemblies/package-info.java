/** Assemblies and working groups, who takes part how, who facilitates. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "kit", "live", "people", "organisations"})
package org.accord.assemblies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
