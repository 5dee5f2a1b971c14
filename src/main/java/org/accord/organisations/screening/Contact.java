package org.accord.organisations.screening;

/** Who answers for an application, and where letters to them go; stored sealed (PRI-3). */
record Contact(String name, String address) {

    /** Where it is stored: what is sealed for it opens nowhere else. */
    static final String COLUMN = "application.contact";

    /** As one text: an address has no line breaks. */
    String text() {
        return address + "\n" + name;
    }

    static Contact of(String text) {
        int end = text.indexOf('\n');
        return new Contact(text.substring(end + 1), text.substring(0, end));
    }

    /** Says nothing: an address must not reach a log by being part of a message. */
    @Override
    public String toString() {
        return "(a contact)";
    }
}
