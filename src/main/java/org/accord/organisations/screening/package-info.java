/** How an organisation becomes a member: it applies, members comment, reviewers decide, and what is refused is forgotten. */
@NullMarked
@NamedInterface("screening")
package org.accord.organisations.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
