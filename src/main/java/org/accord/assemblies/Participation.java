package org.accord.assemblies;

/** How a person takes part who acts for no organisation (ACT-3). */
public enum Participation {
    READ_ONLY,
    COMMENTS
}
