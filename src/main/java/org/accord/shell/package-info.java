/** The frame around every page: layout, menu, errors, security, languages. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "kit", "people", "notices"})
package org.accord.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
