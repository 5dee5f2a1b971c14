/** Proposals to change the agreement: drafting, amending, deciding, adoption. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "kit",
            "live",
            "text",
            "tally",
            "people",
            "organisations",
            "organisations :: parts",
            "assemblies",
            "assemblies :: agenda",
            "assemblies :: parts",
            "agreement",
            "voting",
            "voting :: parts",
            "discussion",
            "discussion :: parts"
        })
package org.accord.proposals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
