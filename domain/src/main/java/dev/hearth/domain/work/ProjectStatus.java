package dev.hearth.domain.work;

/** How it stands with a project. */
public enum ProjectStatus {
    ACTIVE,
    ON_HOLD,
    COMPLETED,
    /** Put aside, to be read and not changed. */
    ARCHIVED
}
