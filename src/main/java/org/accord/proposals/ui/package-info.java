/** The pages of proposals: the living text, a clause, the writing table, a proposal, the desk. */
@NullMarked
package org.accord.proposals.ui;

import org.jspecify.annotations.NullMarked;
