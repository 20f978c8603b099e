package dev.hearth.adapter.external.calendar;

import dev.hearth.domain.work.CalendarSheet;
import dev.hearth.domain.work.TaskPriority;
import java.util.Optional;
import java.util.regex.Pattern;

/** What tasks say, as calendars may hold it. */
final class IcalText {
    /** So many characters of a description: a calendar tells what is when, and is read again every hour. */
    private static final int MOST = 1000;

    private static final int MOST_READ = 4 * MOST;

    private static final Pattern LINE_END = Pattern.compile("\\R");

    /** RFC 5545, 3.3.11 has none of these. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    private static final Pattern SPECIAL = Pattern.compile("([\\\\;,])");

    private IcalText() {}

    /** What a task is called. */
    static String title(CalendarSheet.Entry entry) {
        return clean(entry.task().details().title().value());
    }

    /** What the task is called by, and the beginning of its description. */
    static String description(CalendarSheet.Entry entry) {
        String whole = entry.task().details().description();
        // Cut before it is cleaned, for a description may be twenty times as long.
        String text = clean(whole.substring(0, Math.min(whole.length(), MOST_READ)));
        String name = entry.name().key() + "-" + entry.name().number();
        return text.isBlank() ? name : name + "\n\n" + shortened(text);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= MOST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST)) + " …";
    }

    private static String clean(String text) {
        return CONTROL.matcher(LINE_END.matcher(text).replaceAll("\n")).replaceAll("");
    }

    /** One line of text in a property that is not known to hold text. */
    static String escaped(String line) {
        return SPECIAL.matcher(line).replaceAll("\\\\$1");
    }

    /** From 1, the highest, to 9 (RFC 5545, 3.8.1.9). */
    static Optional<Integer> priority(TaskPriority priority) {
        return switch (priority) {
            case NONE -> Optional.empty();
            case LOW -> Optional.of(9);
            case MEDIUM -> Optional.of(5);
            case HIGH -> Optional.of(3);
            case URGENT -> Optional.of(1);
        };
    }
}
