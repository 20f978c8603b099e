package dev.hearth.application.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.domain.shared.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AheadTest {
    private static final List<String> REST = List.of("x", "y", "z");

    /** Refuses keys that are not its own, as stores do. */
    private static Page<String> rest(Optional<String> after, int limit) {
        int from = after.map(Integer::parseInt).orElse(0);
        int to = Math.min(REST.size(), from + limit);
        return new Page<>(REST.subList(from, to), to < REST.size() ? Optional.of("" + to) : Optional.empty());
    }

    private static Page<String> page(List<String> few, Optional<String> after, int limit) {
        return Ahead.page(few, after, limit, AheadTest::rest);
    }

    @Test
    void theFewComeFirstAndNothingIsLeftOut() {
        for (int limit = 1; limit < 7; limit++) {
            List<String> all = new ArrayList<>();
            Optional<String> next = Optional.empty();
            do {
                Page<String> page = page(List.of("a", "b"), next, limit);
                all.addAll(page.items());
                next = page.next();
            } while (next.isPresent());
            assertThat(all).containsExactly("a", "b", "x", "y", "z");
        }
    }

    @Test
    void theRestBeginsWhereTheFewAreFewerByNow() {
        Page<String> first = page(List.of("a"), Optional.empty(), 1);
        assertThat(first.items()).containsExactly("a");
        assertThat(page(List.of(), first.next(), 2).items()).containsExactly("x", "y");
        Optional<String> third =
                page(List.of("a", "b", "c"), Optional.empty(), 3).next();
        assertThat(page(List.of("a"), third, 1).items()).containsExactly("x");
    }
}
