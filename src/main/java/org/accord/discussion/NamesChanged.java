package org.accord.discussion;

import java.util.Set;
import org.accord.kernel.Change;
import org.accord.kernel.Thing;

/** Somebody is named otherwise in these places. It is nothing to remember: whether they are is their own affair (PRI-1). */
record NamesChanged(Set<Thing> changed) implements Change {}
