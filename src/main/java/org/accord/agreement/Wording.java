package org.accord.agreement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One wording of a clause, and what brought it; the cause is null for the first. */
public record Wording(int revision, String text, @Nullable UUID cause) {}
