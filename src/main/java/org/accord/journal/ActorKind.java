package org.accord.journal;

/** What sort of actor did it. */
public enum ActorKind {
    PERSON,
    PLATFORM,
    VISITOR
}
