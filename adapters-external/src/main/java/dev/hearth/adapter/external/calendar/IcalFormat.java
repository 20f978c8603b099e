package dev.hearth.adapter.external.calendar;

import biweekly.ICalDataType;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.ICalComponent;
import biweekly.io.text.ICalWriter;
import biweekly.util.Duration;
import dev.hearth.application.work.port.CalendarFormat;
import dev.hearth.domain.work.CalendarSheet;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;

/** Calendars as biweekly writes them: it escapes what tasks say, and folds long lines. */
public final class IcalFormat implements CalendarFormat {
    private static final String WRITER = "-//Hearth//Hearth//EN";

    /** How often programs are asked to look again: by RFC 7986, and by what they knew before it. */
    private static final Duration LOOK_AGAIN = Duration.builder().hours(1).build();

    private final String tasks;

    /** @param publicUrl where people reach this Hearth; tasks are found below it */
    public IcalFormat(URI publicUrl) {
        this.tasks = publicUrl.toASCIIString().replaceFirst("/+$", "") + "/tasks/";
    }

    @Override
    public String write(CalendarSheet sheet) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(WRITER);
        calendar.setName(sheet.name());
        calendar.addExperimentalProperty("X-WR-CALNAME", IcalText.escaped(sheet.name()));
        calendar.addExperimentalProperty("REFRESH-INTERVAL", ICalDataType.DURATION, LOOK_AGAIN.toString());
        calendar.addExperimentalProperty("X-PUBLISHED-TTL", LOOK_AGAIN.toString());
        IcalTimes times = new IcalTimes(calendar.getTimezoneInfo(), sheet);
        sheet.entries().stream()
                .map(entry -> component(entry, sheet.form(), times))
                .forEach(calendar::addComponent);
        return written(calendar);
    }

    private ICalComponent component(CalendarSheet.Entry entry, CalendarSheet.Form form, IcalTimes times) {
        String url = tasks + entry.task().id();
        return switch (form) {
            case EVENT -> IcalEvents.of(entry, url, times);
            case TODO -> IcalTodos.of(entry, url);
        };
    }

    private static String written(ICalendar calendar) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.write(calendar);
        } catch (IOException impossible) {
            throw new UncheckedIOException("text in memory takes every line", impossible);
        }
        return text.toString();
    }
}
