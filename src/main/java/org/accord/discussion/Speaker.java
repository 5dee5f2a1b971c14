package org.accord.discussion;

import org.accord.kernel.Face;

/**
 * A face that the viewer may comment behind now.
 *
 * @param name their pseudonym, or the organisation's name
 */
public record Speaker(Face face, String name) {}
