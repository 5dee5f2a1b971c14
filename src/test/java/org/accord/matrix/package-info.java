/** Who may do what: section 4.11 of the domain as one table, tried at the services and from outside. */
@NullMarked
package org.accord.matrix;

import org.jspecify.annotations.NullMarked;
