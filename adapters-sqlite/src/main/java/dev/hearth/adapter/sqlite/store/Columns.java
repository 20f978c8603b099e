package dev.hearth.adapter.sqlite.store;

import java.util.Arrays;
import java.util.stream.Stream;

/** Arguments of a statement in their order. */
public final class Columns {
    private Columns() {}

    public static Object[] of(Object[] first, Object... rest) {
        return Stream.concat(Arrays.stream(first), Arrays.stream(rest)).toArray();
    }
}
