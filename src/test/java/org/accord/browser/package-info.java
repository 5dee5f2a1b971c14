/** The whole house in a real browser: the main job from draft to adopted text, signing in, and what everybody must be able to use. */
@NullMarked
package org.accord.browser;

import org.jspecify.annotations.NullMarked;
