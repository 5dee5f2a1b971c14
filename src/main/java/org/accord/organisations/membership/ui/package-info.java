/** The pages on which a membership is suspended, ended and taken up again. */
@NullMarked
package org.accord.organisations.membership.ui;

import org.jspecify.annotations.NullMarked;
