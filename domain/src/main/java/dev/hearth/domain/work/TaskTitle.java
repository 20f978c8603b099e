package dev.hearth.domain.work;

import dev.hearth.domain.shared.Text;

/**
 * What is to be done, in a line.
 *
 * @param value stripped, 1 to {@value #MAX_LENGTH} characters, one line
 */
public record TaskTitle(String value) {
    public static final int MAX_LENGTH = 300;

    public TaskTitle {
        value = Text.name("title", value, MAX_LENGTH);
    }

    @Override
    public String toString() {
        return value;
    }
}
