/** Tells open pages, on every node, that something they show has changed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package org.accord.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
