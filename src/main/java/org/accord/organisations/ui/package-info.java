/** The screens of member organisations. */
@NullMarked
package org.accord.organisations.ui;

import org.jspecify.annotations.NullMarked;
