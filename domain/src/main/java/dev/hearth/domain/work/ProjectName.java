package dev.hearth.domain.work;

import dev.hearth.domain.shared.Text;

/**
 * A project's name. Several may have the same: the {@link ProjectKey} tells them apart.
 *
 * @param value stripped, 1 to {@value #MAX_LENGTH} characters, one line
 */
public record ProjectName(String value) {
    public static final int MAX_LENGTH = 80;

    public ProjectName {
        value = Text.name("name", value, MAX_LENGTH);
    }

    @Override
    public String toString() {
        return value;
    }
}
