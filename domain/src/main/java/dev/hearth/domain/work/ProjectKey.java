package dev.hearth.domain.work;

import dev.hearth.domain.shared.Refusal;
import java.util.regex.Pattern;

/**
 * The short word that a project's tasks are called by, {@code KEY-42}. Unique among the projects of a group, and among those one
 * person has made outside of groups.
 *
 * @param value 2 to 10 capital letters (A to Z) and digits, a letter first
 */
public record ProjectKey(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9]{1,9}");

    public ProjectKey {
        if (!FORM.matcher(value).matches()) {
            throw new Refusal.Invalid("key", "must be 2 to 10 of A to Z and 0 to 9, with a letter first");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
