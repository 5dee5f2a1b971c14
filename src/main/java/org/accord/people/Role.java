package org.accord.people;

/** An office of the whole house. Who runs an assembly is named there, and who speaks for an organisation by that organisation. */
public enum Role {
    /** decides applications, never alone (ELI-7) */
    SCREENER,
    /** writes translations, which change no authoritative text (TXT-8) */
    TRANSLATOR
}
