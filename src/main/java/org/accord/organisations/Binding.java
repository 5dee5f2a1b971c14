package org.accord.organisations;

/** Whether a delegate votes as they find right, or as the organisation has said (MAN-5). */
public enum Binding {
    FREE,
    BOUND
}
