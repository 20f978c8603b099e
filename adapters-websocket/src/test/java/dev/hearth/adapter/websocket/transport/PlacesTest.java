package dev.hearth.adapter.websocket.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** RL-2: how many connections there may be, of one source and of all. */
class PlacesTest {
    private final Places places = new Places(new Limits.Peers(3, 2, 4));

    @Test
    void RL_2_strangers_of_one_source_and_of_all_are_bounded() {
        assertThat(taken("a", 5)).hasSize(2);
        assertThat(taken("b", 5)).hasSize(2);
        assertThat(places.take("c")).isEmpty();
        assertThat(places.strangers()).isEqualTo(4);
        assertThat(places.refused()).isEqualTo(7);
    }

    @Test
    void RL_2_one_source_has_only_so_many_also_when_they_are_known() {
        for (int i = 0; i < 3; i++) {
            places.take("a").orElseThrow().authenticated();
        }
        assertThat(places.take("a")).isEmpty();
        assertThat(places.take("b")).isPresent();
    }

    @Test
    void RL_2_a_place_is_given_back_once_however_often_it_is_left() {
        Place first = places.take("a").orElseThrow();
        Place second = places.take("a").orElseThrow();
        first.leave();
        first.leave();
        first.authenticated();
        assertThat(places.strangers()).isOne();
        second.authenticated();
        second.authenticated();
        assertThat(places.strangers()).isZero();
        assertThat(places.sources()).isOne();
        second.leave();
        assertThat(places.sources()).isZero();
        assertThat(taken("a", 5)).hasSize(2);
    }

    private List<Place> taken(String source, int tries) {
        return IntStream.range(0, tries)
                .mapToObj(i -> places.take(source))
                .flatMap(Optional::stream)
                .toList();
    }
}
