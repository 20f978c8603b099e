package dev.hearth.adapter.websocket.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
    private final AtomicLong millis = new AtomicLong();
    private final TokenBucket bucket =
            new TokenBucket(10, Duration.ofSeconds(1), () -> Instant.ofEpochMilli(millis.get()));

    @Test
    void letsABurstOfOneSecondThrough() {
        assertThat(takeAll()).isEqualTo(10);
    }

    @Test
    void refillsSteadily() {
        takeAll();
        millis.addAndGet(99);
        assertThat(takeAll()).isZero();
        millis.addAndGet(1);
        assertThat(takeAll()).isEqualTo(1);
        millis.addAndGet(500);
        assertThat(takeAll()).isEqualTo(5);
    }

    @Test
    void neverHoldsMoreThanOneSecond() {
        millis.addAndGet(Long.MAX_VALUE / 2);
        assertThat(takeAll()).isEqualTo(10);
    }

    @Test
    void standsStillWhenTheClockGoesBack() {
        takeAll();
        millis.addAndGet(-5000);
        assertThat(takeAll()).isZero();
        millis.addAndGet(100);
        assertThat(takeAll()).isEqualTo(1);
    }

    private int takeAll() {
        int taken = 0;
        while (bucket.tryTake(1)) {
            taken++;
        }
        return taken;
    }
}
