/** Measures the house as it is built: start, memory, sizes, speed. Not a test: nothing here can fail a build. */
@NullMarked
package org.accord.bench;

import org.jspecify.annotations.NullMarked;
