package dev.hearth.domain.identity;

import dev.hearth.domain.shared.Refusal;
import java.util.regex.Pattern;

/**
 * Names somebody outside who proves identities, as the configuration calls them. Stored with every link, so a provider must keep
 * its name: the same name for another provider would let its people in as somebody else.
 *
 * @param value 1 to 32 small letters, digits and dashes
 */
public record ProviderId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9-]{1,32}");

    public ProviderId {
        if (!SHAPE.matcher(value).matches()) {
            throw new Refusal.Invalid("provider", "must be 1 to 32 small letters, digits or dashes");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
