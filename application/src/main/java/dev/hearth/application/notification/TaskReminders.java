package dev.hearth.application.notification;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.job.JobHandler;
import dev.hearth.application.notification.port.Notifications;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.application.work.port.Projects;
import dev.hearth.application.work.port.Tasks;
import dev.hearth.domain.identity.NotificationType;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.job.Job;
import dev.hearth.domain.job.JobKind;
import dev.hearth.domain.notification.Cause;
import dev.hearth.domain.notification.NotificationId;
import dev.hearth.domain.notification.Subject;
import dev.hearth.domain.work.Reminder;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskAlarm;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Tells that a task is due soon, or overdue, as the task is then: whoever is to do it, and where nobody is, who follows it. What it tells is
 * named after the task, when it is due and which reminder came, so that doing a job twice tells once.
 */
public final class TaskReminders implements JobHandler {
    private final Tasks tasks;
    private final Projects projects;
    private final Notifications notifications;
    private final NotificationDelivery delivery;
    private final Recipients recipients;
    private final TaskAlarms alarms;
    private final Transactions transactions;
    private final EventBus bus;
    private final Clock clock;

    public TaskReminders(
            Tasks tasks,
            Projects projects,
            Notifications notifications,
            NotificationDelivery delivery,
            Recipients recipients,
            TaskAlarms alarms,
            Transactions transactions,
            EventBus bus,
            Clock clock) {
        this.tasks = tasks;
        this.projects = projects;
        this.notifications = notifications;
        this.delivery = delivery;
        this.recipients = recipients;
        this.alarms = alarms;
        this.transactions = transactions;
        this.bus = bus;
        this.clock = clock;
    }

    @Override
    public JobKind kind() {
        return TaskAlarms.KIND;
    }

    @Override
    public void handle(Job job) {
        TaskAlarms.Errand errand = TaskAlarms.Errand.parse(job.payload());
        Instant now = clock.instant();
        tasks.find(errand.task()).ifPresent(task -> {
            settle(task, now);
            coming(task, errand.since(), now).filter(alarm -> isInUse(task)).ifPresent(alarm -> tell(task, alarm));
            awaitNext(task, now);
        });
    }

    /** Of several reminders that come late the last stands for all, and for what is overdue none: it is not due soon. */
    private static Optional<TaskAlarm> coming(Task task, Instant since, Instant now) {
        return task.alarms().stream()
                .filter(alarm -> !alarm.at().isAfter(now))
                .filter(alarm -> alarm.overdue() || alarm.at().isAfter(since))
                .reduce((earlier, later) -> later);
    }

    private boolean isInUse(Task task) {
        return projects.find(task.project())
                .filter(project -> !project.life().archived() && !project.life().deleted())
                .isPresent();
    }

    private void tell(Task task, TaskAlarm alarm) {
        NotificationType type = alarm.overdue() ? NotificationType.OVERDUE : NotificationType.DUE_SOON;
        String which = alarm.reminder().map(Reminder::toString).orElse("overdue");
        Cause cause = Cause.byTime("%s %s %s".formatted(task.id(), alarm.due(), which), alarm.at());
        Collection<UserId> doing = task.details().assignees();
        (doing.isEmpty() ? task.watchers() : doing)
                .forEach(person -> recipients
                        .listener(person, type, task)
                        .ifPresent(user -> delivery.tell(user, type, Subject.of(task), cause)));
    }

    /** What was told and holds no longer, because the task was done or put off, need not be read any more. */
    private void settle(Task task, Instant now) {
        if (!task.overdue(now) || task.gone()) {
            read(task, NotificationType.OVERDUE, now);
        }
        if (task.alarms().stream().allMatch(alarm -> alarm.at().isAfter(now))) {
            read(task, NotificationType.DUE_SOON, now);
        }
    }

    private void read(Task task, NotificationType type, Instant now) {
        Set<UserId> people = new LinkedHashSet<>(task.details().assignees());
        people.addAll(task.watchers());
        people.stream()
                .map(person -> NotificationId.of(person, type, Subject.of(task)))
                .filter(id -> notifications
                        .find(id)
                        .filter(told -> told.unread() && told.count() > 0)
                        .isPresent())
                .forEach(id -> notifications.change(id, told -> told.read(now)).ifPresent(bus::publish));
    }

    /** Who changes the task meanwhile has asked for what is next, and is not to be overruled. */
    private void awaitNext(Task told, Instant now) {
        transactions.run(() -> {
            Optional<Task> same =
                    tasks.find(told.id()).filter(task -> task.alarms().equals(told.alarms()));
            same.ifPresent(task -> alarms.await(task, now));
            return same;
        });
    }
}
