package dev.hearth.domain.chat;

import dev.hearth.domain.shared.Refusal;
import java.util.regex.Pattern;

/**
 * The sender's own name for a message, so that a send repeated after a lost answer is the same message. Unique for an author
 * within a channel.
 *
 * @param value 1 to 64 visible ASCII characters
 */
public record ClientMessageId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7e]{1,64}");

    public ClientMessageId {
        if (!SHAPE.matcher(value).matches()) {
            throw new Refusal.Invalid("clientId", "must be 1 to 64 visible ASCII characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
