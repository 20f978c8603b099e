package dev.hearth.domain.work;

import dev.hearth.domain.shared.Refusal;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A colour to show something in.
 *
 * @param value {@code #rrggbb} in small letters
 */
public record Colour(String value) {
    private static final Pattern FORM = Pattern.compile("#[0-9a-fA-F]{6}");

    public Colour {
        if (!FORM.matcher(value).matches()) {
            throw new Refusal.Invalid("colour", "must be a colour such as #1f6feb");
        }
        value = value.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
