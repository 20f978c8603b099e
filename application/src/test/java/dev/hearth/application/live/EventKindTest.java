package dev.hearth.application.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventKindTest {
    @Test
    void an_event_that_is_not_listed_cannot_be_told() {
        assertThatThrownBy(() -> new LiveEvent("message:vanished", "channel:1", 1, "1", Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_event_tells_what_is_listed_for_it() {
        assertThatThrownBy(() -> new LiveEvent("message:created", "channel:1", 1, "1", Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new LiveEvent("scope:closed", "channel:1", 1, "1", Map.of()).data())
                .isEqualTo(Map.of());
    }

    @Test
    void no_name_comes_twice() {
        assertThat(Arrays.stream(EventKind.values()).map(EventKind::type)).doesNotHaveDuplicates();
    }
}
