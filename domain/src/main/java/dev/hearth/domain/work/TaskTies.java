package dev.hearth.domain.work;

import java.util.Optional;

/**
 * What a task has to do with others.
 *
 * @param parent what it is a part of, in the same project
 */
public record TaskTies(Optional<TaskId> parent) {
    public static final TaskTies NONE = new TaskTies(Optional.empty());

    TaskTies under(Optional<TaskId> next) {
        return new TaskTies(next);
    }
}
