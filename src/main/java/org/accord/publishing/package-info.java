/** The public face: script-free pages, files, feeds, open data. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "text", "agreement", "proposals", "voting"})
package org.accord.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
