package dev.hearth.application.live;

import dev.hearth.application.presence.Attendance;

/**
 * Finds what has ended by itself: the time of grace of who has gone, the attention of who does nothing, a status, somebody's
 * writing, what is kept of guests who are gone. To be run every second or so.
 */
public final class SweepPresence {
    private final Attendance attendance;
    private final PresenceNews presence;
    private final TypingNews typing;
    private final GuestNews guests;

    public SweepPresence(Attendance attendance, PresenceNews presence, TypingNews typing, GuestNews guests) {
        this.attendance = attendance;
        this.presence = presence;
        this.typing = typing;
        this.guests = guests;
    }

    public void run() {
        attendance.sweep();
        presence.sweep();
        typing.sweep();
        guests.sweep();
    }
}
