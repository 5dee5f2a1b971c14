package org.accord.discussion;

import org.accord.assemblies.AssemblyId;
import org.accord.kernel.Thing;

/**
 * A comment, as whoever would take up its words needs it.
 *
 * @param place what it was said about
 * @param kind only a {@link CommentKind#WORDING} suggests words
 * @param language the tag of the language that it is written in
 */
public record Wording(CommentId id, AssemblyId assembly, Thing place, CommentKind kind, String text, String language) {}
