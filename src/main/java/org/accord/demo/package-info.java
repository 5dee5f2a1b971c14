/** The Common Shore demo: fills an empty house, and signs in as its people with one click. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "text",
            "people",
            "organisations",
            "organisations :: screening",
            "assemblies",
            "assemblies :: agenda",
            "agreement",
            "proposals",
            "discussion"
        })
package org.accord.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
