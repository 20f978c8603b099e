package dev.hearth.adapter.redis.presence;

import dev.hearth.domain.event.Signal;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.presence.PresenceState;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.shared.Uuids;
import java.util.Optional;
import java.util.UUID;

/**
 * What a node tells the others when it has changed what it says of somebody.
 *
 * @param version how often it has changed anything, this time included
 */
record PresenceNotice(UUID node, long version, UserId user, PresenceState state) {
    static final String KIND = "presence-at-node";

    Signal signal() {
        return new Signal(KIND, user.scope(), node + "/" + version + "/" + state);
    }

    /** Empty for anything else. */
    static Optional<PresenceNotice> read(Signal signal) {
        String[] parts = signal.text().split("/", -1);
        if (!signal.kind().equals(KIND) || parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PresenceNotice(
                    Uuids.parse("node", parts[0]),
                    Long.parseLong(parts[1]),
                    new UserId(signal.about().id()),
                    PresenceState.valueOf(parts[2])));
        } catch (Refusal.Invalid | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
