package org.accord.text;

import com.ibm.icu.text.Normalizer2;

/**
 * What two tokens must share to count as the same in a comparison: Unicode NFC, any no-break space as a space, soft hyphens left
 * out. Only the comparison folds; what is shown and stored keeps every character.
 */
final class Folding {

    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    private static final char SOFT_HYPHEN = '\u00AD';

    private Folding() {}

    /** The folded form; the same object if nothing changes. O(length). */
    static String of(String token) {
        String normal = NFC.isNormalized(token) ? token : NFC.normalize(token);
        boolean plain = true;
        for (int i = 0; i < normal.length() && plain; i++) {
            char unit = normal.charAt(i);
            plain = unit != SOFT_HYPHEN && !WordClasses.isNoBreak(unit);
        }
        if (plain) {
            return normal;
        }
        StringBuilder folded = new StringBuilder(normal.length());
        for (int i = 0; i < normal.length(); i++) {
            char unit = normal.charAt(i);
            if (unit != SOFT_HYPHEN) {
                folded.append(WordClasses.isNoBreak(unit) ? ' ' : unit);
            }
        }
        // what a soft hyphen stood between may now compose
        return NFC.normalize(folded);
    }
}
