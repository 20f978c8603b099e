package dev.hearth.adapter.external.recurrence;

import java.time.LocalDate;
import org.dmfs.rfc5545.DateTime;

/** The days of lib-recur, which counts months from 0. */
final class Days {
    private Days() {}

    static LocalDate of(DateTime time) {
        return LocalDate.of(time.getYear(), time.getMonth() + 1, time.getDayOfMonth());
    }
}
