package dev.hearth.adapter.sqlite.identity;

import java.util.Arrays;
import java.util.stream.Stream;

/** Arguments of a statement in their order. */
final class Columns {
    private Columns() {}

    static Object[] of(Object[] first, Object... rest) {
        return Stream.concat(Arrays.stream(first), Arrays.stream(rest)).toArray();
    }
}
