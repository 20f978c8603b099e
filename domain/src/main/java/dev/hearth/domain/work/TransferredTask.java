package dev.hearth.domain.work;

/**
 * A task that went from one project to another.
 *
 * @param trace what is left in the project it was in: a task that is gone there, with the number it had
 * @param task the task where it is now
 */
public record TransferredTask(Task trace, Task task) {}
