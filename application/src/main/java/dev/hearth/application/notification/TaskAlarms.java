package dev.hearth.application.notification;

import dev.hearth.application.job.port.Jobs;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.domain.job.Job;
import dev.hearth.domain.job.JobId;
import dev.hearth.domain.job.JobKind;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskAlarm;
import dev.hearth.domain.work.TaskId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The jobs that tell of tasks that are due: of a task one waits, for the next moment at which there is something to tell. */
public final class TaskAlarms {
    static final JobKind KIND = new JobKind("remind");

    private final Jobs jobs;
    private final IdSource ids;
    private final Clock clock;

    public TaskAlarms(Jobs jobs, IdSource ids, Clock clock) {
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What a job is to do.
     *
     * @param since reminders up to here are told, or are of the past to whoever said when the task is due
     */
    record Errand(TaskId task, Instant since) {
        static Errand parse(String text) {
            int blank = text.indexOf(' ');
            return new Errand(
                    TaskId.parse(text.substring(0, blank)),
                    Instant.ofEpochMilli(Long.parseLong(text.substring(blank + 1))));
        }

        @Override
        public String toString() {
            return task + " " + since.toEpochMilli();
        }
    }

    /**
     * Called within the transaction of a change.
     *
     * @return whether there is something to do at once: what is overdue already is told, and what was told and holds no longer is read
     */
    boolean follow(Optional<Task> before, Task after) {
        List<TaskAlarm> were = before.map(Task::alarms).orElse(List.of());
        if (were.equals(after.alarms())) {
            return false;
        }
        Instant now = clock.instant();
        boolean told = were.stream().anyMatch(alarm -> !alarm.at().isAfter(now));
        if (told || after.overdue(now)) {
            add(after.id(), now, now);
            return true;
        }
        jobs.cancel(KIND, after.id().toString());
        await(after, now);
        return false;
    }

    /** Has the next of what comes after a moment told, where there is any. */
    void await(Task task, Instant since) {
        task.alarms().stream()
                .map(TaskAlarm::at)
                .filter(at -> at.isAfter(since))
                .findFirst()
                .ifPresent(at -> add(task.id(), since, at));
    }

    private void add(TaskId task, Instant since, Instant at) {
        String errand = new Errand(task, since).toString();
        jobs.add(Job.asked(new JobId(ids.next()), KIND, Optional.of(task.toString()), errand, at, clock.instant()));
    }
}
