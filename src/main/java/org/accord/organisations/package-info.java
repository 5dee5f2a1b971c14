/** Member organisations and the mandates by which people act for them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "kit", "live", "people", "journal"})
package org.accord.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
