package dev.hearth.domain.work;

/** What of a task can be told to have changed. */
public enum TaskField {
    TITLE,
    DESCRIPTION,
    STATUS,
    PRIORITY,
    ASSIGNEES,
    LABELS,
    START,
    DUE,
    TIME_ZONE,
    REMINDERS,
    ESTIMATE,
    SPENT,
    PARENT,
    LINKS,
    RECURRENCE,
    /** One of the project's custom fields. */
    FIELD,
    /** Somebody who is let in to the task alone. */
    GUEST,
    PROJECT,
    DELETED
}
