package org.accord.people;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that a letter can go to, in the one spelling that is hashed: lower case, the domain in ASCII. It lives only
 * while somebody asks for a link or a letter is on its way.
 */
record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final Pattern LOCAL =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");

    /** What was typed, where it is an address. Quoted local parts, comments and anything that could end a header are none. */
    static Optional<EmailAddress> parse(String typed) {
        String address = typed.strip();
        int at = address.lastIndexOf('@');
        if (at < 1 || address.length() > LONGEST) {
            return Optional.empty();
        }
        String local = address.substring(0, at).toLowerCase(Locale.ROOT);
        return ascii(address.substring(at + 1))
                .filter(domain -> LOCAL.matcher(local).matches())
                .map(domain -> local + "@" + domain)
                .filter(whole -> whole.length() <= LONGEST)
                .map(EmailAddress::new);
    }

    private static Optional<String> ascii(String domain) {
        try {
            return Optional.of(IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT))
                    .filter(ascii -> DOMAIN.matcher(ascii).matches());
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }

    /** Says nothing: an address must not reach a log by being part of a message. */
    @Override
    public String toString() {
        return "(an address)";
    }
}
