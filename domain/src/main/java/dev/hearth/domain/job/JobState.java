package dev.hearth.domain.job;

/** How far a job has come. */
public enum JobState {
    /** For its time, or for somebody to take it. */
    WAITING,
    /** Somebody has taken it. Where they are gone, it is taken again once their lease has ended. */
    RUNNING,
    DONE,
    /** Given up; it is done no more unless an administrator asks for it. */
    FAILED
}
