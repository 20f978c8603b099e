package dev.hearth.domain.work;

/**
 * What comes next in a row.
 *
 * @param rule for what comes from then on: where so many are to come, one fewer
 */
public record Occurrence(TaskTime due, Recurrence rule) {}
