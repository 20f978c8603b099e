package dev.hearth.adapter.external.mail;

import java.util.regex.Pattern;

/** Makes text of strangers safe to put into a line: a header, a sentence of a letter, a log entry. */
final class OneLine {
    /** As many characters as the longest name of a person has with room to spare. */
    private static final int MAX_LENGTH = 400;

    private static final Pattern BREAKS = Pattern.compile("\\R");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\u2028\u2029]");

    private OneLine() {}

    /** Line breaks become spaces, control characters go, and what is too long for a sentence is cut. */
    static String of(String text) {
        String line = CONTROLS.matcher(BREAKS.matcher(text).replaceAll(" ")).replaceAll("");
        return line.codePointCount(0, line.length()) <= MAX_LENGTH
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MAX_LENGTH)) + "…";
    }
}
