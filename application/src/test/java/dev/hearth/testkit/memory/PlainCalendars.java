package dev.hearth.testkit.memory;

import dev.hearth.application.work.port.CalendarFormat;
import dev.hearth.domain.work.CalendarSheet;
import dev.hearth.domain.work.TaskSchedule;
import dev.hearth.domain.work.TaskTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what each task is called and when it is, and long lines as they are. */
public final class PlainCalendars implements CalendarFormat {
    @Override
    public String write(CalendarSheet sheet) {
        Stream<String> head = Stream.of("BEGIN:VCALENDAR", "NAME:" + escaped(sheet.name()));
        Stream<String> entries = sheet.entries().stream().flatMap(entry -> lines(entry, "V" + sheet.form()));
        return Stream.of(head, entries, Stream.of("END:VCALENDAR"))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static Stream<String> lines(CalendarSheet.Entry entry, String kind) {
        TaskSchedule schedule = entry.task().details().schedule();
        List<String> categories =
                entry.categories().stream().map(PlainCalendars::escaped).toList();
        return Stream.of(
                "BEGIN:" + kind,
                "UID:" + entry.task().id(),
                "SUMMARY:" + escaped(entry.task().details().title().value()),
                "DESCRIPTION:" + escaped(entry.task().details().description()),
                "CATEGORIES:" + String.join(",", categories),
                "DTSTART:"
                        + schedule.due()
                                .or(schedule::start)
                                .map(TaskTime::toString)
                                .orElse(""),
                "END:" + kind);
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\;,])", "\\\\$1")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cc}", "");
    }
}
