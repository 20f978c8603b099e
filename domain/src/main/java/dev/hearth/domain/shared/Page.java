package dev.hearth.domain.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list and where the next part begins. Keys, not offsets: a page stays right while others write.
 *
 * @param items in the list's order
 * @param next the key to continue from, empty on the last page
 */
public record Page<T>(List<T> items, Optional<String> next) {
    public Page {
        items = List.copyOf(items);
    }

    /**
     * Cuts a page from a read that asked for one item more than the page holds: the one too many tells that there is a next page.
     *
     * @param found up to {@code limit + 1} items
     * @param key what a reader continues from after an item
     */
    public static <T> Page<T> cut(List<T> found, int limit, Function<T, String> key) {
        if (found.size() <= limit) {
            return new Page<>(found, Optional.empty());
        }
        List<T> items = found.subList(0, limit);
        return new Page<>(items, Optional.of(key.apply(items.getLast())));
    }

    /**
     * Everything there is, in the list's order.
     *
     * @param from reads the page that begins at a key, or the first one
     */
    public static <T> List<T> all(Function<Optional<String>, Page<T>> from) {
        List<T> all = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            Page<T> page = from.apply(next);
            all.addAll(page.items());
            next = page.next();
        } while (next.isPresent());
        return List.copyOf(all);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), next);
    }
}
