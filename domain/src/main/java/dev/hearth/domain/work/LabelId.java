package dev.hearth.domain.work;

import dev.hearth.domain.shared.Uuids;
import java.util.UUID;

/** Names one label of a project. */
public record LabelId(UUID value) {
    public static LabelId parse(String text) {
        return new LabelId(Uuids.parse("labelId", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
