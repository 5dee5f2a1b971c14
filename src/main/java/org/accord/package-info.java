/** Accord: where the organisations of a movement write a common agreement together. */
@NullMarked
package org.accord;

import org.jspecify.annotations.NullMarked;
