package org.accord.agreement;

/** An agreement in a list. */
public record AgreementRow(AgreementId id, String title, int version) {}
