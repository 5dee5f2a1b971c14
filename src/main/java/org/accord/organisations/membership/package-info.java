/** How a membership is suspended, ended and taken up again: by screeners who agree, or by the organisation itself. */
@NullMarked
package org.accord.organisations.membership;

import org.jspecify.annotations.NullMarked;
