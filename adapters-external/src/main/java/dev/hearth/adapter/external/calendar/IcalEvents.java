package dev.hearth.adapter.external.calendar;

import biweekly.component.VEvent;
import biweekly.parameter.Related;
import biweekly.property.DateStart;
import biweekly.property.Status;
import biweekly.property.Transparency;
import dev.hearth.domain.work.CalendarSheet;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskSchedule;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTime;
import java.util.Date;

/** Tasks as events: each at the day or the minute it is due, or begins where it is due at none. It takes nobody's time. */
final class IcalEvents {
    private static final String DONE = "✓ ";

    private IcalEvents() {}

    static VEvent of(CalendarSheet.Entry entry, String url, IcalTimes times) {
        Task task = entry.task();
        VEvent event = new VEvent();
        event.setUid(task.id().toString());
        event.setDateTimeStamp(Date.from(task.life().changedAt()));
        event.setLastModified(Date.from(task.life().changedAt()));
        event.setCreated(Date.from(task.life().createdAt()));
        event.setSequence(IcalTimes.sequence(task));
        event.setSummary(
                task.stage().status() == TaskStatus.DONE ? DONE + IcalText.title(entry) : IcalText.title(entry));
        event.setDescription(IcalText.description(entry));
        event.addCategories(entry.categories().toArray(new String[0]));
        IcalText.priority(task.details().priority()).ifPresent(event::setPriority);
        event.setUrl(url);
        event.setStatus(Status.confirmed());
        event.setTransparency(Transparency.transparent());
        at(task, event, times);
        IcalAlarms.of(task, task.details().schedule().due(), Related.START, IcalText.title(entry))
                .forEach(event::addAlarm);
        return event;
    }

    private static void at(Task task, VEvent event, IcalTimes times) {
        TaskSchedule schedule = task.details().schedule();
        TaskTime time = schedule.due().or(schedule::start).orElseThrow();
        DateStart begin = new DateStart(IcalTimes.at(time, schedule.zone()));
        event.setDateStart(begin);
        IcalRules.of(task).ifPresent(rule -> {
            event.addExperimentalProperty("RRULE", rule);
            times.shownIn(schedule.zone(), time, begin);
        });
    }
}
