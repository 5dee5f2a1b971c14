/** Tells people: inbox, mail, digests. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "people"})
package org.accord.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
