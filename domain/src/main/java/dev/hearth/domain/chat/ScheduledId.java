package dev.hearth.domain.chat;

import dev.hearth.domain.shared.Uuids;
import java.util.UUID;

/** Names one scheduled message. */
public record ScheduledId(UUID value) {
    public static ScheduledId parse(String text) {
        return new ScheduledId(Uuids.parse("scheduledId", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
