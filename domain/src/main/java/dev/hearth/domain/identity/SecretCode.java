package dev.hearth.domain.identity;

import dev.hearth.domain.shared.Text;

/**
 * The secret part of a link that goes out by mail: whoever has it is taken for the reader of that mailbox. The text of this type
 * is redacted, so that logging one by mistake shows nothing.
 *
 * @param value 1 to {@value #MAX_LENGTH} characters
 */
public record SecretCode(String value) {
    public static final int MAX_LENGTH = 200;

    public SecretCode {
        Text.bounded("code", value, 1, MAX_LENGTH);
    }

    @Override
    public String toString() {
        return "[code]";
    }
}
