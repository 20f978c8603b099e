package dev.hearth.adapter.sqlite.store;

import java.util.Collection;
import java.util.stream.Collectors;

/** Ids or names as one JSON array, for statements that are the same however many they are asked for. */
public final class TextList {
    private TextList() {}

    /**
     * One text for all of them.
     *
     * @param texts whose text has no quotes, backslashes or control characters
     */
    public static String of(Collection<?> texts) {
        return texts.stream().map(text -> "\"" + text + "\"").collect(Collectors.joining(",", "[", "]"));
    }
}
