package dev.hearth.domain.identity;

/** Whether somebody wants to be seen and reached, on whatever device. */
public enum Availability {
    /** Seen as they are. */
    AVAILABLE,
    /** Seen, and not to be disturbed. */
    DND,
    /** Seen as if they were not there. */
    INVISIBLE
}
