package org.accord.people;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.text.Normalizer;
import org.accord.kernel.Permission;

/** The rules of a pseudonym: 1 to 80 characters, none of which hides, turns the line round or cannot be seen. */
final class Pseudonym {

    /** The most characters (code points) of one. */
    static final int LONGEST = 80;

    private static final int BRAILLE_BLANK = 0x2800;

    private Pseudonym() {}

    /** As it is kept: composed (NFC), each run of spaces one space, none at the ends. */
    static String tidy(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("\\p{Zs}+", " ")
                .strip();
    }

    /** Whether a tidied pseudonym may be taken; the refusal names the character that is in the way. */
    static Permission mayBe(String pseudonym) {
        int length = pseudonym.codePointCount(0, pseudonym.length());
        if (length == 0) {
            return Permission.refused("PRI-2", "people.refused.pseudonym-empty");
        }
        if (length > LONGEST) {
            return Permission.refused("PRI-2", "people.refused.pseudonym-long", LONGEST);
        }
        return pseudonym
                .codePoints()
                .filter(Pseudonym::isUnseen)
                .mapToObj(character ->
                        Permission.refused("PRI-2", "people.refused.pseudonym-character", nameOf(character)))
                .findFirst()
                .orElseGet(Permission::granted);
    }

    private static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default ->
                character == BRAILLE_BLANK
                        || UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
        };
    }

    private static String nameOf(int character) {
        String name = Character.getName(character);
        return "U+%04X".formatted(character) + (name == null ? "" : " " + name);
    }
}
