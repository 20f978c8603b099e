package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.work.port.CalendarFormat;
import dev.hearth.domain.work.CalendarSheet;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectKey;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskName;
import dev.hearth.domain.work.TaskSchedule;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTime;
import dev.hearth.domain.work.TaskTitle;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of {@link CalendarFormat}. */
public interface CalendarFormatContract {
    ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    CalendarFormat format();

    /** An entry of a task with a title, a description and a due time. */
    static CalendarSheet.Entry entry(TestIds ids, String title, String description, String due) {
        TaskSchedule schedule = new TaskSchedule(Optional.empty(), Optional.of(TaskTime.parse(due)), BERLIN);
        return entry(
                ids,
                TaskDetails.titled(new TaskTitle(title))
                        .describedAs(description)
                        .with(schedule));
    }

    static CalendarSheet.Entry entry(TestIds ids, TaskDetails details) {
        Task task = Task.planned(
                        new TaskId(ids.next()),
                        new ProjectId(ids.next()),
                        TaskStatus.TODO,
                        details,
                        People.ada().user().id(),
                        TestClock.someDay().instant())
                .numbered(42);
        return new CalendarSheet.Entry(task, new TaskName.ByKey(new ProjectKey("HOME"), 42), List.of("Home"));
    }

    /** The lines as they were before they were folded. */
    static List<String> lines(String calendar) {
        return List.of(calendar.replace("\r\n ", "").replace("\r\n\t", "").split("\r\n", -1));
    }

    @ParameterizedTest
    @EnumSource
    default void everyTaskIsOneComponentUnderItsOwnName(CalendarSheet.Form form) {
        TestIds ids = new TestIds();
        CalendarSheet.Entry soup = entry(ids, "Cook soup", "", "2026-03-14");
        CalendarSheet.Entry bread = entry(ids, "Bake bread", "", "2026-03-14T12:30");
        List<String> lines = lines(format().write(new CalendarSheet("Kitchen", form, List.of(soup, bread))));
        assertThat(lines).startsWith("BEGIN:VCALENDAR").endsWith("END:VCALENDAR", "");
        assertThat(lines).filteredOn(("BEGIN:V" + form)::equals).hasSize(2);
        assertThat(lines)
                .contains(
                        "UID:" + soup.task().id(),
                        "UID:" + bread.task().id(),
                        "SUMMARY:Cook soup",
                        "SUMMARY:Bake bread",
                        "NAME:Kitchen");
    }

    @ParameterizedTest
    @MethodSource("dev.hearth.testkit.Awkward#texts")
    default void whatATaskSaysBeginsNoLine(String text) {
        String description = text.substring(0, Math.min(text.length(), 5000))
                + "\r\nEND:VEVENT\nBEGIN:VEVENT\rUID:mine\u2028ATTENDEE:x\u0085METHOD:REQUEST";
        CalendarSheet.Entry entry = entry(new TestIds(), "a;b,c\\n", description, "2026-03-14");
        CalendarSheet sheet = new CalendarSheet("a;b,c\\n", CalendarSheet.Form.EVENT, List.of(entry));
        String written = format().write(sheet);
        assertThat(written.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
        List<String> lines = lines(written);
        assertThat(lines).filteredOn("BEGIN:VEVENT"::equals).hasSize(1);
        assertThat(lines).contains("SUMMARY:a\\;b\\,c\\\\n", "NAME:a\\;b\\,c\\\\n");
        assertThat(lines)
                .noneMatch(line ->
                        line.startsWith("UID:mine") || line.startsWith("ATTENDEE") || line.startsWith("METHOD"));
    }

    @Test
    default void theSameIsWrittenAlike() {
        CalendarSheet sheet = new CalendarSheet(
                "Kitchen",
                CalendarSheet.Form.EVENT,
                List.of(entry(new TestIds(), "Cook soup", "Hot", "2026-03-14T12:30")));
        assertThat(format().write(sheet)).isEqualTo(format().write(sheet));
    }
}
