package org.accord.organisations.ui;

/** The words for what was done, by the name of the act in the journal. */
final class Deeds {

    private Deeds() {}

    /** The key of the words; those of an act without words of its own say that something was done. */
    static String key(String action) {
        return switch (action) {
            case "ProposalDrafted" -> "organisations.deed.drafted";
            case "ProposalSubmitted" -> "organisations.deed.submitted";
            case "ProposalRevised" -> "organisations.deed.revised";
            case "ProposalWithdrawn" -> "organisations.deed.withdrawn";
            case "BallotCast" -> "organisations.deed.cast";
            case "CommentMade" -> "organisations.deed.commented";
            case "MandateGranted" -> "organisations.deed.granted";
            case "MandateRevoked" -> "organisations.deed.revoked";
            default -> "organisations.deed.other";
        };
    }
}
