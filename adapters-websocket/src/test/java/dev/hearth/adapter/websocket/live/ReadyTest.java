package dev.hearth.adapter.websocket.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.domain.event.Scope;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ReadyTest {
    @Test
    void names_scopes_in_the_order_of_their_names() {
        List<String> names = LongStream.range(0, 100)
                .mapToObj(i -> "channel:" + new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | i))
                .toList();
        Map<Scope, Long> heads = new HashMap<>();
        IntStream.range(0, 100).forEach(i -> heads.put(Scope.parse(names.get(99 - i)), 1L));
        assertThat(Ready.at(heads).scopes().keySet()).containsExactlyElementsOf(names);
    }

    @Test
    void is_written_in_its_order() {
        Map<String, String> scopes = new LinkedHashMap<>();
        scopes.put("group:b", "1");
        scopes.put("channel:a", "2");
        assertThat(SocketJson.write(new Ready(scopes)))
                .isEqualTo("{\"scopes\":{\"group:b\":\"1\",\"channel:a\":\"2\"}}");
    }

    @Test
    void does_not_change_with_what_it_was_made_of() {
        Map<String, String> scopes = new HashMap<>(Map.of("channel:a", "1"));
        Ready ready = new Ready(scopes);
        scopes.clear();
        assertThat(ready.scopes()).containsEntry("channel:a", "1").isUnmodifiable();
    }
}
