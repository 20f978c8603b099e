package dev.hearth.domain.work;

/** How much a task presses, the least first. */
public enum TaskPriority {
    NONE,
    LOW,
    MEDIUM,
    HIGH,
    URGENT
}
