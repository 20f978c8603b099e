package dev.hearth.domain.chat;

import dev.hearth.domain.event.Scope;
import dev.hearth.domain.shared.Uuids;
import java.util.UUID;

/** Names one channel. */
public record ChannelId(UUID value) {
    public static ChannelId parse(String text) {
        return new ChannelId(Uuids.parse("channelId", text));
    }

    public Scope scope() {
        return new Scope(Scope.Kind.CHANNEL, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
