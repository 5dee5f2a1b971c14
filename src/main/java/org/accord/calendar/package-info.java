/** Web seminars, sessions and deadlines as a calendar. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "kit", "people", "assemblies"})
package org.accord.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
