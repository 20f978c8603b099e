package dev.hearth.adapter.external.calendar;

import static dev.hearth.testkit.CalendarFormatContract.entry;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.ICalComponent;
import biweekly.component.Observance;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.component.VTodo;
import biweekly.util.ICalDate;
import biweekly.util.UtcOffset;
import dev.hearth.application.work.port.CalendarFormat;
import dev.hearth.domain.work.CalendarSheet;
import dev.hearth.domain.work.CalendarSheet.Entry;
import dev.hearth.domain.work.CalendarSheet.Form;
import dev.hearth.domain.work.Recurrence;
import dev.hearth.domain.work.Reminder;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskPriority;
import dev.hearth.domain.work.TaskSchedule;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTime;
import dev.hearth.domain.work.TaskTitle;
import dev.hearth.testkit.CalendarFormatContract;
import dev.hearth.testkit.TestIds;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Tasks as calendar programs read them")
class IcalFormatTest implements CalendarFormatContract {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant LATER = Instant.parse("2027-01-02T03:04:05.678Z");

    private final TestIds ids = new TestIds();

    @Override
    public CalendarFormat format() {
        return new IcalFormat(URI.create("https://hearth.example.org/here/"));
    }

    private String written(Form form, Entry... entries) {
        return format().write(new CalendarSheet("Kitchen", form, List.of(entries)));
    }

    /** Read by the library, which knows no to-do in process, and has no other word against it. */
    private static ICalendar read(String text) {
        ICalendar calendar = Biweekly.parse(text).first();
        assertThat(calendar.validate(ICalVersion.V2_0).getWarnings())
                .as(text)
                .allMatch(fault -> fault.toString().contains("IN-PROCESS"));
        return calendar;
    }

    private VEvent event(Entry entry) {
        return read(written(Form.EVENT, entry)).getEvents().getFirst();
    }

    private VTodo todo(Entry entry) {
        return read(written(Form.TODO, entry)).getTodos().getFirst();
    }

    private Entry due(String due) {
        return entry(ids, "Cook soup", "", due);
    }

    private Entry between(String start, String due, ZoneId zone) {
        TaskSchedule schedule = new TaskSchedule(
                Optional.of(start).filter(text -> !text.isEmpty()).map(TaskTime::parse),
                Optional.of(due).filter(text -> !text.isEmpty()).map(TaskTime::parse),
                zone);
        return entry(ids, TaskDetails.titled(new TaskTitle("Cook soup")).with(schedule));
    }

    private static Entry with(Entry entry, UnaryOperator<Task> change) {
        return new Entry(change.apply(entry.task()), entry.name(), entry.categories());
    }

    private static Entry recurring(Entry entry, String rule) {
        return with(entry, task -> task.recurring(Optional.of(new Recurrence(rule)), LATER));
    }

    private List<String> lines(Form form, Entry entry) {
        return CalendarFormatContract.lines(written(form, entry));
    }

    @Test
    void theSequenceRisesWithEachSecondInWhichTheTaskChanges() {
        Entry entry = due("2026-03-14");
        Instant made = entry.task().life().createdAt();
        for (int seconds : new int[] {0, 1, 2, 90_000}) {
            Entry later = with(entry, task -> task.in(TaskStatus.DONE, made.plusSeconds(seconds)));
            assertThat(event(later).getSequence().getValue()).isEqualTo(seconds);
            assertThat(todo(later).getSequence().getValue()).isEqualTo(seconds);
        }
    }

    @Test
    void aDayIsADayEverywhere() {
        TimeZone here = TimeZone.getDefault();
        try {
            for (String zone : new String[] {"Pacific/Kiritimati", "America/Los_Angeles", "UTC"}) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                assertThat(lines(Form.EVENT, due("2026-03-14"))).contains("DTSTART;VALUE=DATE:20260314");
                assertThat(lines(Form.TODO, due("2026-03-14"))).contains("DUE;VALUE=DATE:20260314");
            }
        } finally {
            TimeZone.setDefault(here);
        }
    }

    @Test
    void aMinuteIsTheMomentItIsInItsZone() {
        assertThat(lines(Form.EVENT, due("2026-07-14T12:30"))).contains("DTSTART:20260714T103000Z");
        assertThat(lines(Form.EVENT, due("2026-01-14T12:30"))).contains("DTSTART:20260114T113000Z");
        assertThat(lines(Form.TODO, due("2026-07-14T12:30"))).contains("DUE:20260714T103000Z");
    }

    @Test
    void whatOnlyBeginsIsWhenItBegins() {
        assertThat(lines(Form.EVENT, between("2026-03-14", "", BERLIN))).contains("DTSTART;VALUE=DATE:20260314");
        assertThat(lines(Form.TODO, between("2026-03-14", "", BERLIN)))
                .contains("DTSTART;VALUE=DATE:20260314")
                .noneMatch(line -> line.startsWith("DUE"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-12,2026-03-14,DTSTART;VALUE=DATE:20260312,DUE;VALUE=DATE:20260314",
        "2026-03-14,2026-03-14,,DUE;VALUE=DATE:20260314",
        "2026-03-14,2026-03-14T12:30,DTSTART:20260313T230000Z,DUE:20260314T113000Z",
        "2026-03-14T12:30,2026-03-14,DTSTART:20260314T113000Z,DUE:20260314T225900Z",
        "2026-03-14T12:30,2026-03-14T12:30,,DUE:20260314T113000Z"
    })
    void aToDoBeginsBeforeItIsDueInTheSameForm(String start, String due, String begins, String ends) {
        List<String> lines = lines(Form.TODO, between(start, due, BERLIN));
        assertThat(lines).contains(ends);
        assertThat(lines)
                .filteredOn(line -> line.startsWith("DTSTART"))
                .containsExactlyElementsOf(
                        Optional.ofNullable(begins).map(List::of).orElse(List.of()));
        todo(between(start, due, BERLIN));
    }

    @Test
    void itTellsWhatTheTaskIs() {
        Entry entry = with(
                entry(ids, "Cook söup", "Take *leeks*\n\n- two", "2026-03-14"),
                task -> task.with(task.details().with(TaskPriority.HIGH), LATER));
        VEvent event = event(entry);
        assertThat(event.getUid().getValue()).isEqualTo(entry.task().id().toString());
        assertThat(event.getSummary().getValue()).isEqualTo("Cook söup");
        assertThat(event.getDescription().getValue()).isEqualTo("HOME-42\n\nTake *leeks*\n\n- two");
        assertThat(event.getUrl().getValue())
                .isEqualTo(
                        "https://hearth.example.org/here/tasks/" + entry.task().id());
        assertThat(event.getCategories().getFirst().getValues()).containsExactly("Home");
        assertThat(event.getPriority().getValue()).isEqualTo(3);
        assertThat(event.getLastModified().getValue()).isEqualTo(Date.from(Instant.parse("2027-01-02T03:04:05Z")));
        assertThat(event.getTransparency().isTransparent()).isTrue();
        assertThat(event.getOrganizer()).isNull();
        assertThat(event.getAttendees()).isEmpty();
    }

    @Test
    void theSequenceRisesWithChanges() {
        Entry entry = due("2026-03-14");
        assertThat(event(entry).getSequence().getValue()).isZero();
        Entry changed = with(entry, task -> task.in(TaskStatus.IN_PROGRESS, LATER));
        Entry again = with(changed, task -> task.in(TaskStatus.TODO, LATER.plusSeconds(1)));
        assertThat(event(changed).getSequence().getValue()).isPositive();
        assertThat(event(again).getSequence().getValue())
                .isEqualTo(event(changed).getSequence().getValue() + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "BACKLOG,NEEDS-ACTION",
        "TODO,NEEDS-ACTION",
        "IN_PROGRESS,IN-PROCESS",
        "IN_REVIEW,IN-PROCESS",
        "DONE,COMPLETED",
        "CANCELLED,CANCELLED"
    })
    void aToDoStandsAsTheTaskDoes(TaskStatus status, String said) {
        Entry entry = with(due("2026-03-14"), task -> task.in(status, LATER));
        assertThat(lines(Form.TODO, entry)).contains("STATUS:" + said);
        Optional<Instant> completed = Optional.ofNullable(todo(entry).getCompleted())
                .map(property -> property.getValue().toInstant());
        assertThat(completed)
                .isEqualTo(Optional.of(Instant.parse("2027-01-02T03:04:05Z")).filter(at -> status == TaskStatus.DONE));
    }

    @Test
    void anEventThatIsDoneSaysSoAndRemindsNobody() {
        Entry done = with(due("2026-03-14"), task -> task.in(TaskStatus.DONE, LATER));
        assertThat(event(done).getSummary().getValue()).isEqualTo("✓ Cook soup");
        assertThat(event(done).getAlarms()).isEmpty();
        assertThat(event(due("2026-03-14")).getAlarms()).hasSize(1);
    }

    /** A day is reminded of as from nine in the morning, and begins at midnight. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-14T12:30,P1D,-P1D",
        "2026-03-14T12:30,PT90M,-PT90M",
        "2026-03-14T12:30,PT0M,PT0M",
        "2026-03-14,P1D,-PT900M",
        "2026-03-14,PT30M,PT510M",
        "2026-03-14,PT9H,PT0M",
        "2026-03-14,P1W,-P6DT900M"
    })
    void remindersCountFromWhatTheyRemindOf(String due, String reminder, String trigger) {
        Entry entry = with(
                due(due),
                task -> task.with(
                        task.details().with(task.details().schedule().remindedOf(List.of(Reminder.parse(reminder)))),
                        LATER));
        VAlarm alarm = event(entry).getAlarms().getFirst();
        assertThat(alarm.getTrigger().getDuration()).hasToString(trigger);
        assertThat(alarm.getAction().isDisplay()).isTrue();
        assertThat(lines(Form.EVENT, entry)).contains("TRIGGER;RELATED=START:" + trigger);
        assertThat(lines(Form.TODO, entry)).contains("TRIGGER;RELATED=END:" + trigger);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-14,FREQ=WEEKLY;BYDAY=SA,FREQ=WEEKLY;BYDAY=SA",
        "2026-03-14,FREQ=DAILY;COUNT=3,FREQ=DAILY;COUNT=3",
        "2026-03-14,FREQ=DAILY;UNTIL=20260401,FREQ=DAILY;UNTIL=20260401",
        "2026-03-14,FREQ=DAILY;UNTIL=20260401T120000Z,FREQ=DAILY;UNTIL=20260401",
        "2026-03-14T12:30,FREQ=DAILY;UNTIL=20260401,FREQ=DAILY;UNTIL=20260401T215959Z",
        "2026-03-14T12:30,FREQ=DAILY;UNTIL=20260401T120000,FREQ=DAILY;UNTIL=20260401T100000Z",
        "2026-03-14T12:30,FREQ=DAILY;UNTIL=20260401T120000Z;INTERVAL=2,FREQ=DAILY;UNTIL=20260401T120000Z;INTERVAL=2"
    })
    void aRuleIsKeptAndEndsInTheFormOfWhatRecurs(String due, String rule, String said) {
        Entry entry = recurring(due(due), rule);
        assertThat(lines(Form.EVENT, entry)).contains("RRULE:" + said);
        assertThat(event(entry).getRecurrenceRule()).isNotNull();
        assertThat(lines(Form.TODO, entry)).noneMatch(line -> line.startsWith("RRULE"));
        Entry done = with(entry, task -> task.in(TaskStatus.DONE, LATER));
        assertThat(lines(Form.EVENT, done)).noneMatch(line -> line.startsWith("RRULE"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-02,FREQ=DAILY;UNTIL=20260401",
        "2026-04-01T12:30,FREQ=DAILY;UNTIL=20260401T120000",
        "2026-04-01T14:30,FREQ=DAILY;UNTIL=20260401T120000Z"
    })
    void aRuleThatEndsBeforeWhatIsDueIsNotTold(String due, String rule) {
        assertThat(lines(Form.EVENT, recurring(between("", due, BERLIN), rule)))
                .anyMatch(line -> line.startsWith("DTSTART"))
                .noneMatch(line -> line.startsWith("RRULE"));
    }

    @Test
    void aToDoThatBeginsAtAMinuteAndIsDueOnADayRemindsInTheMorning() {
        Entry task = with(between("2026-03-13T10:00", "2026-03-14", BERLIN), IcalFormatTest::remindedOnTheDay);
        assertThat(lines(Form.TODO, task))
                .contains("DUE:20260314T225900Z")
                .anyMatch(line -> line.equals("TRIGGER;RELATED=END:-PT899M"));
    }

    private static Task remindedOnTheDay(Task task) {
        TaskSchedule schedule = task.details().schedule().remindedOf(List.of(Reminder.parse("PT0M")));
        return task.with(task.details().with(schedule), LATER);
    }

    @Test
    void whatDoesNotRecurSaysNothingOfZones() {
        Entry longAgo = between("", "1980-03-01T09:00", BERLIN);
        Entry weekly = recurring(between("", "2026-03-01T09:00", BERLIN), "FREQ=WEEKLY");
        ICalendar calendar = read(written(Form.EVENT, longAgo, weekly));
        VTimezone told = calendar.getTimezoneInfo()
                .getTimezone(calendar.getEvents().getLast().getDateStart())
                .getComponent();
        assertThat(offset(told, Instant.parse("2026-07-01T00:00:00Z"))).isEqualTo(ZoneOffset.ofHours(2));
    }

    /** Whatever a program knows of the zone, it finds what changes when. */
    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "+05:45"})
    void whatRecursIsSaidOnItsClocksAndTheZoneIsToldAsItIs(String name) {
        ZoneId zone = ZoneId.of(name);
        Entry entry = recurring(between("", "2026-03-01T09:00", zone), "FREQ=DAILY");
        assertThat(lines(Form.EVENT, entry))
                .contains("RRULE:FREQ=DAILY")
                .containsAnyOf(
                        "DTSTART;TZID=" + name + ":20260301T090000", "DTSTART;TZID=\"" + name + "\":20260301T090000");
        ICalendar calendar = read(written(Form.EVENT, entry));
        VTimezone told = calendar.getTimezoneInfo()
                .getTimezone(calendar.getEvents().getFirst().getDateStart())
                .getComponent();
        assertThat(told.getTimezoneId().getValue()).isEqualTo(name);
        Instant at = Instant.parse("2025-01-01T00:00:00Z");
        while (at.isBefore(Instant.parse("2034-12-01T00:00:00Z"))) {
            assertThat(offset(told, at))
                    .as(at.toString())
                    .isEqualTo(zone.getRules().getOffset(at));
            at = at.plusSeconds(7 * 3600);
        }
    }

    /** By the part of the zone that began last (RFC 5545, 3.6.5). */
    private static ZoneOffset offset(VTimezone zone, Instant at) {
        return Stream.concat(zone.getStandardTimes().stream(), zone.getDaylightSavingsTime().stream())
                .flatMap(part -> onsets(part).map(begin -> Map.entry(begin, part)))
                .filter(onset -> !onset.getKey().isAfter(at))
                .max(Map.Entry.comparingByKey())
                .map(onset -> after(onset.getValue()))
                .orElseThrow();
    }

    private static Stream<Instant> onsets(Observance part) {
        ZoneOffset before = offset(part.getTimezoneOffsetFrom().getValue());
        return Stream.concat(
                        Stream.of(part.getDateStart().getValue()),
                        part.getRecurrenceDates().stream().flatMap(dates -> dates.getDates().stream()))
                .map(ICalDate::getRawComponents)
                .map(shown -> LocalDateTime.of(
                        shown.getYear(), shown.getMonth(), shown.getDate(), shown.getHour(), shown.getMinute()))
                .map(shown -> shown.toInstant(before));
    }

    private static ZoneOffset after(Observance part) {
        return offset(part.getTimezoneOffsetTo().getValue());
    }

    private static ZoneOffset offset(UtcOffset offset) {
        return ZoneOffset.ofTotalSeconds((int) (offset.getMillis() / 1000));
    }

    @Test
    void inUtcNoZoneIsTold() {
        Entry entry = recurring(between("", "2026-03-01T09:00", ZoneOffset.UTC), "FREQ=DAILY");
        assertThat(lines(Form.EVENT, entry))
                .contains("DTSTART:20260301T090000Z")
                .doesNotContain("BEGIN:VTIMEZONE");
        assertThat(lines(Form.EVENT, due("2026-07-14T12:30"))).doesNotContain("BEGIN:VTIMEZONE");
        assertThat(lines(Form.EVENT, recurring(due("2026-07-14"), "FREQ=DAILY")))
                .doesNotContain("BEGIN:VTIMEZONE");
    }

    @Test
    void aLongDescriptionIsToldFromItsBeginning() {
        String text = "\uD83D\uDE00".repeat(1001);
        String told = event(entry(ids, "Cook soup", text, "2026-03-14"))
                .getDescription()
                .getValue();
        assertThat(told).isEqualTo("HOME-42\n\n" + "\uD83D\uDE00".repeat(1000) + " …");
        String whole = "x".repeat(1000);
        assertThat(event(entry(ids, "Cook soup", whole, "2026-03-14"))
                        .getDescription()
                        .getValue())
                .endsWith("\n" + whole);
    }

    @Test
    void noLineIsLongerThanOneMayBe() {
        String text = written(Form.EVENT, entry(ids, "x".repeat(200), "y".repeat(999), "2026-03-14"));
        assertThat(text.split("\r\n", -1)).allMatch(line -> line.length() <= 75);
    }

    @Test
    void anEmptyCalendarIsOne() {
        ICalendar calendar = Biweekly.parse(written(Form.EVENT)).first();
        assertThat(calendar.getNames().getFirst().getValue()).isEqualTo("Kitchen");
        assertThat(calendar.getComponents(ICalComponent.class)).isEmpty();
        assertThat(calendar.getMethod()).isNull();
        assertThat(written(Form.EVENT))
                .contains(
                        "X-WR-CALNAME:Kitchen\r\n",
                        "X-PUBLISHED-TTL:PT1H\r\n",
                        "REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n");
    }
}
