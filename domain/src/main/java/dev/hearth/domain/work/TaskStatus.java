package dev.hearth.domain.work;

/** How it stands with a task. */
public enum TaskStatus {
    BACKLOG,
    TODO,
    IN_PROGRESS,
    IN_REVIEW,
    DONE,
    CANCELLED
}
