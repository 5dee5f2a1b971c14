/** Does what has its time, once, on whichever node; what that is, each module says with a bean of db-scheduler's. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package org.accord.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
