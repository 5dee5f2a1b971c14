/** The pages of accounts and signing in. */
@NullMarked
package org.accord.people.ui;

import org.jspecify.annotations.NullMarked;
