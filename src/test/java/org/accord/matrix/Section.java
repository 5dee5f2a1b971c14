package org.accord.matrix;

/** The rows of section 4.11 of the domain, and what that section takes for granted. */
enum Section {
    READ_PUBLISHED("read published text, webinars, signers"),
    READ_LIVE("read live bracketed text"),
    READ_ABOUT("read what is proposed, decided and said about the text (4.11 gives visitors the text itself)"),
    JOIN("join assembly / group"),
    COMMENT("comment, suggest wording, raise hand"),
    PROPOSE("draft / submit / revise / withdraw / co-sponsor"),
    VOTE("object, block, vote"),
    SIGN("sign"),
    MANDATES("grant mandates"),
    RUN("admit/return/remit/defer/call, run decision"),
    SCREEN("decide applications"),
    TRANSLATE("write translations"),
    NAME("name facilitators, screeners, translators"),
    APPLY("apply for an organisation (section 4.1: whoever holds the link of the letter)"),
    MEMBERS("read who is a member, and in an organisation’s own room (ELI-11, AUTHZ-13)"),
    ARRIVE("get an account and sign in (section 4.2: whoever holds the link)"),
    ACCOUNT("one’s own account (section 4.10)"),
    HOUSE("set up the house, read its record (AUD-1, AUD-2)"),
    BETWEEN("between services: the one that asks has permitted it, and no screen calls it");

    private final String title;

    Section(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
