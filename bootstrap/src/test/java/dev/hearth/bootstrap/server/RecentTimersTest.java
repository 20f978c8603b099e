package dev.hearth.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.Snapshot;
import com.codahale.metrics.Timer;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RecentTimersTest {
    private final RecentTimers metrics = new RecentTimers();

    @Test
    void a_timer_counts_everything_and_tells_how_long_the_last_took() {
        Timer timer = metrics.timer("requests");
        takes(timer, 900, RecentTimers.KEPT);
        takes(timer, 20, RecentTimers.KEPT / 2);
        takes(timer, 10, RecentTimers.KEPT - RecentTimers.KEPT / 2);
        Snapshot told = timer.getSnapshot();
        assertThat(timer.getCount()).isEqualTo(2L * RecentTimers.KEPT);
        assertThat(told.size()).isEqualTo(RecentTimers.KEPT);
        assertThat(told.getMax()).isEqualTo(TimeUnit.MILLISECONDS.toNanos(20));
        assertThat(told.getMin()).isEqualTo(TimeUnit.MILLISECONDS.toNanos(10));
    }

    @Test
    void a_name_stands_for_one_timer() {
        assertThat(metrics.timer("requests")).isSameAs(metrics.timer("requests"));
        assertThat(metrics.getTimers()).containsOnlyKeys("requests");
    }

    @Test
    void a_server_times_its_requests_so() {
        assertThat(HearthServer.environment().metrics()).isInstanceOf(RecentTimers.class);
    }

    private static void takes(Timer timer, int millis, int times) {
        for (int i = 0; i < times; i++) {
            timer.update(millis, TimeUnit.MILLISECONDS);
        }
    }
}
