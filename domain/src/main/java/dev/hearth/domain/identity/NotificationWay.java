package dev.hearth.domain.identity;

/** How somebody may be notified. */
public enum NotificationWay {
    /** It waits in the inbox. */
    IN_APP,
    /** Connected clients are told at once. */
    REAL_TIME,
    /** It goes out as mail. */
    EMAIL,
    /** Devices that somebody has subscribed are told, also while no client is connected. */
    PUSH
}
