package dev.hearth.adapter.sqlite.identity;

import java.util.Collection;
import java.util.stream.Collectors;

/** Ids as one JSON array, for statements that are the same however many they are asked for. */
final class IdList {
    private IdList() {}

    /** @param ids whose text is that of their UUID */
    static String of(Collection<?> ids) {
        return ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(",", "[", "]"));
    }
}
