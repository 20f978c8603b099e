package dev.hearth.domain.work;

import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.shared.Text;

/**
 * What is to be done, in a line.
 *
 * @param value stripped, 1 to {@value #MAX_LENGTH} characters, one line
 */
public record TaskTitle(String value) {
    public static final int MAX_LENGTH = 300;

    private static final String MORE = "\u2026";

    public TaskTitle {
        value = Text.name("title", value, MAX_LENGTH);
    }

    /** What a message says first: its first line that is not blank, and of a long one the beginning. */
    public static TaskTitle of(MessageText message) {
        String line = message.value()
                .lines()
                .map(one -> one.replaceAll("\\p{Cntrl}", " ").strip())
                .filter(one -> !one.isEmpty())
                .findFirst()
                .orElse("");
        return new TaskTitle(shortened(line));
    }

    private static String shortened(String line) {
        if (line.codePointCount(0, line.length()) <= MAX_LENGTH) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, MAX_LENGTH - 1)) + MORE;
    }

    @Override
    public String toString() {
        return value;
    }
}
