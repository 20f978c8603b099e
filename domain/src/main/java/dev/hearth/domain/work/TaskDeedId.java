package dev.hearth.domain.work;

import dev.hearth.domain.shared.Uuids;
import java.util.UUID;

/** Names one entry of a task's activity; later ones have larger ids. */
public record TaskDeedId(UUID value) {
    public static TaskDeedId parse(String text) {
        return new TaskDeedId(Uuids.parse("activityId", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
