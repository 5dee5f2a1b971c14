/** The pages of applying, of screening, and of members who comment. */
@NullMarked
package org.accord.organisations.screening.ui;

import org.jspecify.annotations.NullMarked;
