package dev.hearth.domain.work;

/** Where among the tasks of its status a task is put. */
public sealed interface Spot {
    /** Before all others. */
    record First() implements Spot {}

    /** Behind all others. */
    record Last() implements Spot {}

    /** Right before another; behind all where that one is not there by then. */
    record Before(TaskId other) implements Spot {}

    /** Right behind another; behind all where that one is not there by then. */
    record After(TaskId other) implements Spot {}
}
