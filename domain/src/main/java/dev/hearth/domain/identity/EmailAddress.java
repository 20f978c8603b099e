package dev.hearth.domain.identity;

import dev.hearth.domain.shared.NameKey;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.shared.Text;
import java.util.regex.Pattern;

/**
 * An address mail can be sent to. Only the shape is checked here; that it belongs to the person is proven by a mail.
 *
 * @param value as the person wrote it
 */
public record EmailAddress(String value) {
    /** RFC 5321 §4.5.3.1.3 bounds a path to 256 octets with its brackets. */
    public static final int MAX_LENGTH = 254;

    private static final Pattern SHAPE = Pattern.compile(
            "[^\\s@\\p{C}<>,;:\\\\\"]{1,64}@[^\\s@\\p{C}<>,;:\\\\\".]+(\\.[^\\s@\\p{C}<>,;:\\\\\".]+)+");

    public EmailAddress {
        Text.bounded("email", value, 3, MAX_LENGTH);
        if (!SHAPE.matcher(value).matches()) {
            throw new Refusal.Invalid("email", "must be an email address");
        }
    }

    /** Two addresses with the same key are one account. */
    public NameKey key() {
        return NameKey.of(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
