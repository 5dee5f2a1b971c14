package org.accord.voting;

/** On what ground an organisation blocks (CON-1). */
public enum BlockCategory {
    PRINCIPLE,
    HARM
}
