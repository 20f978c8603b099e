package dev.hearth.domain.work;

import java.util.Optional;

/**
 * A task's place in a row of tasks, each of which is made when the one before it is done.
 *
 * @param rule when the next one is due
 * @param previous the one before
 * @param next the one behind: there once this one was done
 */
public record TaskSeries(Optional<Recurrence> rule, Optional<TaskId> previous, Optional<TaskId> next) {
    public static final TaskSeries NONE = new TaskSeries(Optional.empty(), Optional.empty(), Optional.empty());

    TaskSeries by(Optional<Recurrence> another) {
        return new TaskSeries(another, previous, next);
    }

    TaskSeries before(TaskId behind) {
        return new TaskSeries(rule, previous, Optional.of(behind));
    }
}
