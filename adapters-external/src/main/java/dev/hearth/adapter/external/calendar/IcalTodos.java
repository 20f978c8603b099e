package dev.hearth.adapter.external.calendar;

import biweekly.component.VTodo;
import biweekly.parameter.Related;
import biweekly.property.DateDue;
import biweekly.property.DateStart;
import biweekly.property.Status;
import dev.hearth.domain.work.CalendarSheet;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskSchedule;
import dev.hearth.domain.work.TaskTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;

/**
 * Tasks as to-dos. What recurs is here only with the one that is to be done now: a program that ticks it off by itself would make
 * up the next one, which is made here.
 */
final class IcalTodos {
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);
    private static final int WHOLE = 100;

    /** As RFC 5545, 3.8.1.11 has it; biweekly has another word. */
    private static final String IN_PROCESS = "IN-PROCESS";

    private IcalTodos() {}

    static VTodo of(CalendarSheet.Entry entry, String url) {
        Task task = entry.task();
        VTodo todo = new VTodo();
        todo.setUid(task.id().toString());
        todo.setDateTimeStamp(Date.from(task.life().changedAt()));
        todo.setLastModified(Date.from(task.life().changedAt()));
        todo.setCreated(Date.from(task.life().createdAt()));
        todo.setSequence(IcalTimes.sequence(task));
        todo.setSummary(IcalText.title(entry));
        todo.setDescription(IcalText.description(entry));
        todo.addCategories(entry.categories().toArray(new String[0]));
        IcalText.priority(task.details().priority()).ifPresent(todo::setPriority);
        todo.setUrl(url);
        stands(task, todo);
        Optional<TaskTime> due = between(task.details().schedule(), todo);
        IcalAlarms.of(task, due, Related.END, IcalText.title(entry)).forEach(todo::addAlarm);
        return todo;
    }

    private static void stands(Task task, VTodo todo) {
        todo.setStatus(
                switch (task.stage().status()) {
                    case BACKLOG, TODO -> Status.needsAction();
                    case IN_PROGRESS, IN_REVIEW -> new Status(IN_PROCESS);
                    case DONE -> Status.completed();
                    case CANCELLED -> Status.cancelled();
                });
        task.stage().completedAt().ifPresent(at -> {
            todo.setCompleted(Date.from(at));
            todo.setPercentComplete(WHOLE);
        });
    }

    /** Both are days or both are minutes, and the first is before the second (RFC 5545, 3.8.2.3). Answers the second as it is written. */
    private static Optional<TaskTime> between(TaskSchedule schedule, VTodo todo) {
        boolean days = schedule.start()
                        .or(schedule::due)
                        .filter(TaskTime::isDay)
                        .isPresent()
                && schedule.due().or(schedule::start).filter(TaskTime::isDay).isPresent();
        ZoneId zone = schedule.zone();
        Optional<TaskTime> start = days ? schedule.start() : schedule.start().map(time -> minute(time, LocalTime.MIN));
        Optional<TaskTime> due = days ? schedule.due() : schedule.due().map(time -> minute(time, LAST_MINUTE));
        due.ifPresent(time -> todo.setDateDue(new DateDue(IcalTimes.at(time, zone))));
        start.filter(time -> due.filter(end -> !time.begin(zone).isBefore(end.begin(zone)))
                        .isEmpty())
                .ifPresent(time -> todo.setDateStart(new DateStart(IcalTimes.at(time, zone))));
        return due;
    }

    private static TaskTime minute(TaskTime time, LocalTime ofDay) {
        return new TaskTime(time.date(), time.time().or(() -> Optional.of(ofDay)));
    }
}
