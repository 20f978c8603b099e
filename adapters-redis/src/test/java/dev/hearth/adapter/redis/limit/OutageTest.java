package dev.hearth.adapter.redis.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.testkit.Race;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OutageTest {
    private final RuntimeException why = new IllegalStateException("away, as the test wants");

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 10);
    private final Outage outage = new Outage(Duration.ofSeconds(1), nanos::get);

    @Test
    void beforeAnOutageEverybodyMayTry() {
        assertThat(outage.isWorthATry()).isTrue();
        assertThat(outage.isWorthATry()).isTrue();
    }

    @Test
    void duringAnOutageOneCallerTriesAfterEachPause() {
        outage.begun(why);
        for (int i = 0; i < 3; i++) {
            nanos.addAndGet(999_999_999);
            assertThat(outage.isWorthATry()).isFalse();
            nanos.addAndGet(1);
            assertThat(Race.of(20, runner -> outage.isWorthATry()).everybody().stream()
                            .filter(worth -> worth))
                    .hasSize(1);
        }
    }

    @Test
    void anOutageIsCountedOnceHoweverManyNoticeIt() {
        outage.begun(why);
        outage.begun(why);
        outage.ended();
        outage.ended();
        assertThat(outage.isWorthATry()).isTrue();
        outage.begun(why);
        assertThat(outage.count()).isEqualTo(2);
    }
}
