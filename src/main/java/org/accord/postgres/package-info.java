/** A real PostgreSQL of our own, started with the application when no other is configured. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.accord.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
