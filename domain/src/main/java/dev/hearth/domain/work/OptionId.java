package dev.hearth.domain.work;

import dev.hearth.domain.shared.Uuids;
import java.util.UUID;

/** Names one option of a custom field. */
public record OptionId(UUID value) {
    public static OptionId parse(String text) {
        return new OptionId(Uuids.parse("optionId", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
