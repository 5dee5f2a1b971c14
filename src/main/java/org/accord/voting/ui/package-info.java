/** The panel in which a decision is taken, for others to embed. */
@NullMarked
package org.accord.voting.ui;

import org.jspecify.annotations.NullMarked;
