package org.accord.kernel;

/** The act was refused; nothing changed. The message names the rule, never what was refused: it may be logged. */
public final class NotPermitted extends RuntimeException {

    private final transient Permission.Refused refusal;

    public NotPermitted(Permission.Refused refusal) {
        super(refusal.rule() + " " + refusal.reason());
        this.refusal = refusal;
    }

    /** Which rule, and the sentence that explains it. */
    public Permission.Refused refusal() {
        return refusal;
    }
}
