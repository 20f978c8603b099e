package dev.hearth.domain.group;

import dev.hearth.domain.shared.Uuids;
import java.util.UUID;

/** Names one entry of a group's activity; later ones have larger ids. */
public record ActivityId(UUID value) {
    public static ActivityId parse(String text) {
        return new ActivityId(Uuids.parse("activityId", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
