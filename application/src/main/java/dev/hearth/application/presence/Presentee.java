package dev.hearth.application.presence;

import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.presence.PresenceState;
import java.time.Instant;

/** One connection of a person, to say how they are there. Safe from any thread. */
public final class Presentee {
    private final Attendance attendance;
    private final UserId user;
    private final DeviceActivity device;

    Presentee(Attendance attendance, UserId user, DeviceActivity device) {
        this.attendance = attendance;
        this.user = user;
        this.device = device;
    }

    /** The person has done something there. */
    public void active() {
        Instant now = attendance.now();
        PresenceState before = device.at(now, attendance.idle());
        device.active(now);
        if (before == PresenceState.AWAY) {
            attendance.judge(user);
        }
    }

    /** The client says that nobody is at it. */
    public void away() {
        device.away();
        attendance.judge(user);
    }

    /** The connection has ended. */
    public void left() {
        attendance.left(user, device);
    }
}
