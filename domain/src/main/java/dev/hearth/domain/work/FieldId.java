package dev.hearth.domain.work;

import dev.hearth.domain.shared.Uuids;
import java.util.UUID;

/** Names one custom field of a project. */
public record FieldId(UUID value) {
    public static FieldId parse(String text) {
        return new FieldId(Uuids.parse("fieldId", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
