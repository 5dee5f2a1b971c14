/** The agenda of an assembly: what it is to deal with, in which order, and what is narrowed to reading meanwhile. */
@NullMarked
@NamedInterface("agenda")
package org.accord.assemblies.agenda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
