package dev.hearth.application.live;

import dev.hearth.domain.shared.Uuids;
import java.util.UUID;

/** Names one open connection. Made by chance, and told to its own client alone. */
public record ConnectionId(UUID value) {
    public static ConnectionId parse(String text) {
        return new ConnectionId(Uuids.parse("connection", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
