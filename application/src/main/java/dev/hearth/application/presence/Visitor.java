package dev.hearth.application.presence;

import dev.hearth.domain.identity.Availability;
import dev.hearth.domain.presence.PresenceState;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** One person at this node: their devices, what they want, and what was last said of them. For one thread at a time. */
final class Visitor {
    private final Set<DeviceActivity> devices = new HashSet<>();
    private Availability wish = Availability.AVAILABLE;
    private Instant leftAt = Instant.MIN;
    private PresenceState said = PresenceState.OFFLINE;
    private boolean gone;

    void arrived(DeviceActivity device, Availability wanted) {
        devices.add(device);
        wish = wanted;
    }

    void left(DeviceActivity device, Instant now) {
        if (devices.remove(device) && devices.isEmpty()) {
            leftAt = now;
        }
    }

    void wishes(Availability wanted) {
        wish = wanted;
    }

    /** What is to be said of them, where it is not what was said last. */
    Optional<PresenceState> news(Instant now, PresenceTimes times) {
        gone = devices.isEmpty() && !now.isBefore(leftAt.plus(times.grace()));
        PresenceState state = state(now, times);
        boolean same = state == said;
        said = state;
        return same ? Optional.empty() : Optional.of(state);
    }

    /** Whether their last device left long enough ago, when they were last looked at. */
    boolean isGone() {
        return gone;
    }

    private PresenceState state(Instant now, PresenceTimes times) {
        if (gone || wish == Availability.INVISIBLE) {
            return PresenceState.OFFLINE;
        }
        if (wish == Availability.DND) {
            return PresenceState.DND;
        }
        return devices.isEmpty() ? said : best(now, times);
    }

    private PresenceState best(Instant now, PresenceTimes times) {
        boolean active = devices.stream().anyMatch(device -> device.at(now, times.idle()) == PresenceState.ONLINE);
        return active ? PresenceState.ONLINE : PresenceState.AWAY;
    }
}
