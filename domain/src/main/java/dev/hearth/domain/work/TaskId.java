package dev.hearth.domain.work;

import dev.hearth.domain.shared.Uuids;
import java.util.UUID;

/** Names one task, wherever it is moved; later ones have larger ids. */
public record TaskId(UUID value) {
    public static TaskId parse(String text) {
        return new TaskId(Uuids.parse("taskId", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
