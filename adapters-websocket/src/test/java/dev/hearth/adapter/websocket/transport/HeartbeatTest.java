package dev.hearth.adapter.websocket.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.websocket.fixture.ManualTimers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeartbeatTest {
    private static final Duration INTERVAL = Duration.ofMillis(300);
    private static final Duration TIMEOUT = Duration.ofMillis(200);

    private final ManualTimers timers = new ManualTimers();
    private final List<String> happened = new ArrayList<>();
    private final Heartbeat heartbeat =
            new Heartbeat(timers, INTERVAL, TIMEOUT, () -> happened.add("ping"), () -> happened.add("lost"));

    @BeforeEach
    void start() {
        heartbeat.start();
    }

    @Test
    void pingsAfterTheInterval() {
        timers.advance(INTERVAL.minusMillis(1));
        assertThat(happened).isEmpty();
        timers.advance(Duration.ofMillis(1));
        assertThat(happened).containsExactly("ping");
    }

    @Test
    void beginsTheNextIntervalWithTheAnswer() {
        timers.advance(INTERVAL);
        timers.advance(Duration.ofMillis(50));
        heartbeat.alive();
        timers.advance(INTERVAL.minusMillis(1));
        assertThat(happened).containsExactly("ping");
        timers.advance(Duration.ofMillis(1));
        assertThat(happened).containsExactly("ping", "ping");
    }

    @Test
    void givesUpOnceAfterTheTimeout() {
        timers.advance(INTERVAL.plus(TIMEOUT));
        heartbeat.alive();
        timers.advance(Duration.ofDays(1));
        assertThat(happened).containsExactly("ping", "lost");
        assertThat(timers.waiting()).isZero();
    }

    @Test
    void takesNoSignOfLifeBeforeThePing() {
        heartbeat.alive();
        heartbeat.alive();
        timers.advance(INTERVAL.plus(TIMEOUT));
        assertThat(happened).containsExactly("ping", "lost");
    }

    @Test
    void beatsNoMoreOnceStopped() {
        heartbeat.stop();
        timers.advance(Duration.ofDays(1));
        assertThat(happened).isEmpty();
        assertThat(timers.waiting()).isZero();
    }

    @Test
    void staysStoppedWhenASignOfLifeComesLate() {
        timers.advance(INTERVAL);
        heartbeat.stop();
        heartbeat.alive();
        timers.advance(Duration.ofDays(1));
        assertThat(happened).containsExactly("ping");
    }
}
