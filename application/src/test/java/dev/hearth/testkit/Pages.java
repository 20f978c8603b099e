package dev.hearth.testkit;

import dev.hearth.domain.shared.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads a list to its end the way a client does. */
public final class Pages {
    private static final int TOO_MANY = 10_000;

    private Pages() {}

    /**
     * Every item of every page.
     *
     * @param read gives the page behind a key, the first page for none
     */
    public static <T> List<T> all(Function<Optional<String>, Page<T>> read) {
        List<T> items = new ArrayList<>();
        Optional<String> next = Optional.empty();
        for (int pages = 0; pages < TOO_MANY; pages++) {
            Page<T> page = read.apply(next);
            items.addAll(page.items());
            next = page.next();
            if (next.isEmpty()) {
                return items;
            }
        }
        throw new AssertionError("the pages never end");
    }
}
