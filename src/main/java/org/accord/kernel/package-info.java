/** The few words that every module shares: Actor, Face, Permission, DomainEvent, NotFound, NotPermitted, Stale. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.accord.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
