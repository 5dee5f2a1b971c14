/** Agreement text as a value: clauses, differences, conflicts, rebases, provenance, hashes. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.accord.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
