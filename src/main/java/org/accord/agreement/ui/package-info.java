/** Loading an agreement. */
@NullMarked
package org.accord.agreement.ui;

import org.jspecify.annotations.NullMarked;
