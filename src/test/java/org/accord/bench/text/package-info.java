/**
 * Measures the text engine against others: {@code ./accord bench text}. {@link org.accord.bench.text.TextBench} runs the parts and
 * prints their tables. Not a test: nothing here can fail a build.
 */
@NullMarked
package org.accord.bench.text;

import org.jspecify.annotations.NullMarked;
