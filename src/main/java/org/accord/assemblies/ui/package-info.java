/** The screens of assemblies and working groups. */
@NullMarked
package org.accord.assemblies.ui;

import org.jspecify.annotations.NullMarked;
