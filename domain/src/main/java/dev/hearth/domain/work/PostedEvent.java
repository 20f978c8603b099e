package dev.hearth.domain.work;

/** What a project may have told in a channel when it happens. */
public enum PostedEvent {
    TASK_CREATED,
    TASK_DONE,
    /** It was done or cancelled, and there is something to do again. */
    TASK_REOPENED,
    TASK_ASSIGNED,
    TASK_COMMENTED,
    TASK_DELETED,
    TASK_RESTORED,
    PROJECT_ARCHIVED,
    PROJECT_RESTORED
}
