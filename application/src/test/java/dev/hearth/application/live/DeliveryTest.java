package dev.hearth.application.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.domain.event.Scope;
import dev.hearth.testkit.Eventually;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What several threads get of one delivery. */
class DeliveryTest {
    private static final Set<Thread.State> WAITS = EnumSet.of(Thread.State.BLOCKED, Thread.State.WAITING);

    private final Delivery delivery =
            new Delivery(List.of(LiveEvent.heads(Map.of(new Scope(Scope.Kind.CHANNEL, UUID.randomUUID()), 1L))));
    private final AtomicInteger encodings = new AtomicInteger();
    private final Queue<Object> got = new ConcurrentLinkedQueue<>();
    private final List<Thread> others = new ArrayList<>();

    @Test
    void HT_11_receivers_of_two_threads_share_what_was_encoded_once() throws InterruptedException {
        Function<List<LiveEvent>, Object> dialect = new Function<>() {
            @Override
            public Object apply(List<LiveEvent> events) {
                if (encodings.incrementAndGet() == 1) {
                    Thread other = Thread.ofPlatform().start(() -> got.add(delivery.encoded(this)));
                    others.add(other);
                    Eventually.holds("the other thread waits for it", () -> WAITS.contains(other.getState()));
                }
                return new Object();
            }
        };

        Object mine = delivery.encoded(dialect);
        others.getFirst().join();

        assertThat(encodings).hasValue(1);
        assertThat(got).singleElement().isSameAs(mine);
    }
}
