package dev.hearth.application.search;

import dev.hearth.domain.shared.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Puts a few hits that are known before those that are read page by page. */
final class Ahead {
    private static final String HERE = "ahead ";

    private Ahead() {}

    /**
     * A page of both.
     *
     * @param few are mostly the same for each page; where there are less by now, the rest begins
     * @param after the key of the page before
     * @param rest a page of the others, by the key of the one before and of at most so many
     */
    static <T> Page<T> page(
            List<T> few, Optional<String> after, int limit, BiFunction<Optional<String>, Integer, Page<T>> rest) {
        if (after.filter(key -> !key.startsWith(HERE)).isPresent()) {
            return rest.apply(after, limit);
        }
        int from = Math.min(
                few.size(),
                after.map(key -> Integer.parseInt(key.substring(HERE.length()))).orElse(0));
        int to = Math.min(few.size(), from + limit);
        List<T> items = new ArrayList<>(few.subList(from, to));
        if (items.size() == limit) {
            return new Page<>(items, Optional.of(HERE + to));
        }
        Page<T> others = rest.apply(Optional.empty(), limit - items.size());
        items.addAll(others.items());
        return new Page<>(items, others.next());
    }
}
