package org.accord.assemblies.agenda;

/** What an assembly does with an item. */
public enum AgendaItemKind {
    INFORM,
    DISCUSS,
    /** a temperature check, which decides nothing (DEC-7) */
    TEMPERATURE,
    DECIDE
}
