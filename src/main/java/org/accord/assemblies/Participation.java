package org.accord.assemblies;

import org.jspecify.annotations.Nullable;

/** How a person takes part who acts for no organisation (ACT-3), the narrower first. */
public enum Participation {
    READ_ONLY,
    COMMENTS;

    /**
     * ACT-3: the narrower of the two; never wider than this.
     *
     * @param override of an item of the agenda; null where it leaves things as they are
     */
    public Participation narrowedBy(@Nullable Participation override) {
        return override != null && override.compareTo(this) < 0 ? override : this;
    }
}
