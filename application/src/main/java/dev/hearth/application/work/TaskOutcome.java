package dev.hearth.application.work;

import dev.hearth.domain.shared.Refusal;

/** What came of one of several tasks. */
public sealed interface TaskOutcome {
    /** The task's id, as it was asked for. */
    String id();

    /**
     * It was done.
     *
     * @param task as it is then
     */
    record Done(String id, TaskView task) implements TaskOutcome {}

    /**
     * It was not done, and nothing of the task has changed.
     *
     * @param why as if it had been asked for alone
     */
    record Refused(String id, Refusal why) implements TaskOutcome {}
}
