package org.accord.people;

/**
 * A letter to one person: plain text. The subject is one line whatever was put into it, so no name can add a header
 * (MAIL-01).
 *
 * @param language the tag of the language that it is written in
 */
record Letter(EmailAddress to, String subject, String text, String language) {

    Letter {
        subject = subject.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ")
                .replace("=?", "= ?") // no encoded word either, which a mail program would decode
                .strip();
    }

    /** Says nothing: letters hold links to sign in. */
    @Override
    public String toString() {
        return "(a letter)";
    }
}
