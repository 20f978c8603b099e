package dev.hearth.domain.group;

import dev.hearth.domain.shared.NameKey;
import dev.hearth.domain.shared.Text;

/**
 * A group's name, unique on the server by its {@link #key()}.
 *
 * @param value stripped, 1 to {@value #MAX_LENGTH} characters, one line
 */
public record GroupName(String value) {
    public static final int MAX_LENGTH = 80;

    public GroupName {
        value = Text.name("name", value, MAX_LENGTH);
    }

    public NameKey key() {
        return NameKey.of(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
