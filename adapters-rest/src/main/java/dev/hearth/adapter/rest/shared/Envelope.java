package dev.hearth.adapter.rest.shared;

import dev.hearth.domain.shared.Page;
import java.util.List;
import java.util.Optional;

/**
 * The one shape of every good answer.
 *
 * @param data what was asked for
 * @param page where a list goes on; absent when it is no list
 */
public record Envelope<T>(T data, Optional<PageInfo> page) {
    /**
     * Where a list goes on.
     *
     * @param next the cursor of the next page, absent on the last
     */
    public record PageInfo(Optional<String> next) {}

    public static <T> Envelope<T> of(T data) {
        return new Envelope<>(data, Optional.empty());
    }

    public static <T> Envelope<List<T>> of(Page<T> page) {
        return of(page.items(), page.next());
    }

    /** As a page, of items that are a list of a kind of its own. */
    public static <T> Envelope<List<T>> of(List<T> items, Optional<String> next) {
        return new Envelope<>(items, Optional.of(new PageInfo(next)));
    }
}
