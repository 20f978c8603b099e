package dev.hearth.application.live;

import dev.hearth.application.presence.Attendance;

/**
 * Finds what has ended by itself: the time of grace of who has gone, the attention of who does nothing, a status, somebody's
 * writing. To be run every second or so.
 */
public final class SweepPresence {
    private final Attendance attendance;
    private final PresenceNews presence;
    private final TypingNews typing;

    public SweepPresence(Attendance attendance, PresenceNews presence, TypingNews typing) {
        this.attendance = attendance;
        this.presence = presence;
        this.typing = typing;
    }

    public void run() {
        attendance.sweep();
        presence.sweep();
        typing.sweep();
    }
}
