package dev.hearth.domain.identity;

import dev.hearth.domain.shared.Uuids;
import java.util.UUID;

/** Names one session; stands in its access tokens as {@code sid}. */
public record SessionId(UUID value) {
    public static SessionId parse(String text) {
        return new SessionId(Uuids.parse("sessionId", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
