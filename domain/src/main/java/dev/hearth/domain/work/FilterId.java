package dev.hearth.domain.work;

import dev.hearth.domain.shared.Uuids;
import java.util.UUID;

/** Names a saved filter; later ones have larger ids. */
public record FilterId(UUID value) {
    public static FilterId parse(String text) {
        return new FilterId(Uuids.parse("filterId", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
