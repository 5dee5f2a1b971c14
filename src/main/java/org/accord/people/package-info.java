/** Accounts, sign-in, pseudonyms; the only place that mints an Actor. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "kit", "live"})
package org.accord.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
