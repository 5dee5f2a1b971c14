/** The part that shows a thread of comments. */
@NullMarked
package org.accord.discussion.ui;

import org.jspecify.annotations.NullMarked;
