package dev.hearth.domain.identity;

/** How often somebody wants mail about what happened. */
public enum MailFrequency {
    /** Soon after it happened, with what happened about the same time. */
    AT_ONCE,
    /** All of an hour, when it is over. */
    HOURLY,
    /** All of a day, at a time of day. */
    DAILY
}
