package dev.hearth.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageTest {
    @Test
    void oneItemTooManyTellsThatThereIsMore() {
        assertThat(Page.cut(List.of("a", "b", "c"), 2, item -> item + "!"))
                .isEqualTo(new Page<>(List.of("a", "b"), Optional.of("b!")));
    }

    @Test
    void aFullPageMayBeTheLast() {
        assertThat(Page.cut(List.of("a", "b"), 2, item -> item))
                .isEqualTo(new Page<>(List.of("a", "b"), Optional.empty()));
        assertThat(Page.cut(List.<String>of(), 2, item -> item))
                .isEqualTo(new Page<String>(List.of(), Optional.empty()));
    }

    @Test
    void changingTheItemsKeepsTheKey() {
        Page<String> page = new Page<>(List.of("a", "bb"), Optional.of("bb"));
        assertThat(page.map(String::length)).isEqualTo(new Page<>(List.of(1, 2), Optional.of("bb")));
    }

    @Test
    void aPageDoesNotChangeWithTheListItWasMadeFrom() {
        List<String> items = new ArrayList<>(List.of("a"));
        Page<String> page = new Page<>(items, Optional.empty());
        items.add("b");
        assertThat(page.items()).containsExactly("a");
    }

    @Test
    void everythingIsReadPageByPage() {
        Map<Optional<String>, Page<Integer>> pages = Map.of(
                Optional.empty(), new Page<>(List.of(1, 2), Optional.of("2")),
                Optional.of("2"), new Page<>(List.of(), Optional.of("3")),
                Optional.of("3"), new Page<>(List.of(4), Optional.empty()));
        assertThat(Page.all(pages::get)).containsExactly(1, 2, 4);
    }
}
