package dev.hearth.adapter.external.log;

import java.util.regex.Pattern;

/**
 * Text of strangers as a value in a log line: in quotes, which it cannot leave. Line breaks would forge a line, escapes would
 * colour a terminal, marks of direction would show a line in another order than it has.
 */
final class Quoted {
    /** In characters; whoever sends more wants to fill the disk. */
    static final int MAX_LENGTH = 300;

    /** Control and format characters, the two line separators of Unicode, and halves of characters. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]");

    private Quoted() {}

    /** Every unseen character becomes U+FFFD, and what is too long is cut and ends in an ellipsis. */
    static String of(String text) {
        String seen = UNSEEN.matcher(cut(text)).replaceAll("\ufffd");
        return '"' + seen.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= MAX_LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MAX_LENGTH)) + "…";
    }
}
