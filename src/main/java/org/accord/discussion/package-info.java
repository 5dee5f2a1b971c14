/** Comments anchored to a place. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "kit", "live", "people", "organisations", "assemblies", "assemblies :: agenda"
        })
package org.accord.discussion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
