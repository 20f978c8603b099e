package dev.hearth.domain.event;

/**
 * Something that passes and is stored nowhere: whoever does not hear it must be right without it, or find out by asking.
 *
 * @param kind what it is, small letters and dashes
 * @param about the place it concerns
 * @param text what more there is to say, at most {@value #MAX_TEXT} characters without blanks; may be empty
 */
public record Signal(String kind, Scope about, String text) {
    public static final int MAX_TEXT = 100;

    public Signal {
        if (!kind.matches("[a-z-]{1,40}")
                || text.length() > MAX_TEXT
                || !text.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException("A signal is a word, a place and a short printable text.");
        }
    }
}
