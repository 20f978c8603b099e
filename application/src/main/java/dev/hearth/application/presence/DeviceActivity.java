package dev.hearth.application.presence;

import dev.hearth.domain.presence.PresenceState;
import java.time.Duration;
import java.time.Instant;

/** How somebody is at one of their devices. Safe from any thread. */
final class DeviceActivity {
    private volatile Instant lastActive;
    private volatile boolean saidAway;

    DeviceActivity(Instant now) {
        this.lastActive = now;
    }

    /** Something was done there. */
    void active(Instant now) {
        lastActive = now;
        saidAway = false;
    }

    /** The client says that nobody is there. */
    void away() {
        saidAway = true;
    }

    PresenceState at(Instant now, Duration idle) {
        boolean quiet = saidAway || !now.isBefore(lastActive.plus(idle));
        return quiet ? PresenceState.AWAY : PresenceState.ONLINE;
    }
}
