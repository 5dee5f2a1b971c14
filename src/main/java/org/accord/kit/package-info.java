/** The house style: our own components, which know no feature. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package org.accord.kit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
