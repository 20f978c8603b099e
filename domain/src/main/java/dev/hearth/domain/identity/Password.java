package dev.hearth.domain.identity;

import dev.hearth.domain.shared.Text;

/**
 * A password as it was typed. Every character counts; there are no composition rules (NIST SP 800-63B rev. 4, §3.1.1.2).
 * The text of this type is redacted, so that logging one by mistake shows nothing.
 */
public record Password(String value) {
    public static final int MIN_LENGTH = 8;
    public static final int MAX_LENGTH = 1000;

    /** A password somebody chooses: refused outside the bounds. */
    public static Password chosen(String text) {
        return new Password(Text.bounded("password", text, MIN_LENGTH, MAX_LENGTH));
    }

    /** A password somebody shows: one that is longer than any can be is not even compared. */
    public static Password typed(String text) {
        return new Password(Text.bounded("password", text, 0, MAX_LENGTH));
    }

    @Override
    public String toString() {
        return "[password]";
    }
}
