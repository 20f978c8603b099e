package dev.hearth.domain.work;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations of whole minutes as text (ISO 8601), such as {@code P1D}, {@code PT90M} or {@code P2W}. */
final class MinutesText {
    static final int DAY = 1440;

    private static final int HOUR = 60;
    private static final int A_MINUTE = 60;
    private static final Pattern SHAPE = Pattern.compile(
            "P(?=.)(?:(\\d{1,6})W|(?:(\\d{1,6})D)?" + "(?:T(?=\\d)(?:(\\d{1,6})H)?(?:(\\d{1,6})M)?(?:(\\d{1,8})S)?)?)");

    /** The groups of it, in seconds. */
    private static final long[] UNITS = {604_800, 86_400, 3_600, 60, 1};

    private MinutesText() {}

    /** Reads one; empty where it is none of whole minutes, or longer than may be. */
    static OptionalInt read(String text, int most) {
        Matcher parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            return OptionalInt.empty();
        }
        long seconds = 0;
        for (int unit = 0; unit < UNITS.length; unit++) {
            seconds += UNITS[unit]
                    * Optional.ofNullable(parts.group(unit + 1))
                            .map(Long::parseLong)
                            .orElse(0L);
        }
        return seconds % A_MINUTE != 0 || seconds / A_MINUTE > most
                ? OptionalInt.empty()
                : OptionalInt.of((int) (seconds / A_MINUTE));
    }

    /** In days, hours and minutes. */
    static String written(int minutes) {
        int hours = minutes % DAY / HOUR;
        int rest = minutes % HOUR;
        String days = minutes < DAY ? "" : minutes / DAY + "D";
        String time = (hours == 0 ? "" : hours + "H") + (rest == 0 && minutes > 0 ? "" : rest + "M");
        return "P" + days + (time.isEmpty() ? "" : "T" + time);
    }
}
