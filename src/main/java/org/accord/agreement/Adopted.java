package org.accord.agreement;

import org.accord.text.ClauseId;

/** A wording that a decision adopted for a clause, in one language, on the revision that it was written for (PRO-4). */
public record Adopted(AgreementId agreement, ClauseId clause, String language, int onRevision, String text) {}
