package dev.hearth.adapter.external.password;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.testkit.Race;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class TurnstileTest {
    private final Turnstile turnstile = new Turnstile(2);
    private final AtomicInteger inside = new AtomicInteger();

    @Test
    void noMoreThanThePlacesAreInsideAtOnce() {
        assertThat(Race.of(20, runner -> turnstile.pass(this::lookAround)).everybody())
                .allMatch(seen -> seen <= 2);
    }

    @Test
    void whoLeavesByAnExceptionLeavesThePlace() {
        Race<String> race = Race.of(5, runner -> turnstile.pass(TurnstileTest::stumble));
        assertThat(race.failures()).hasSize(5).allMatch(IllegalStateException.class::isInstance);
    }

    @Test
    void anInterruptIsKeptForTheCaller() {
        Thread.currentThread().interrupt();
        assertThat(turnstile.<String>pass(() -> "done")).isEqualTo("done");
        assertThat(Thread.interrupted()).isTrue();
    }

    private static String stumble() {
        throw new IllegalStateException("stumbled");
    }

    private int lookAround() {
        int most = inside.incrementAndGet();
        for (int i = 0; i < 20; i++) {
            // Lets the other runners in, if the turnstile does.
            LockSupport.parkNanos(10_000);
            most = Math.max(most, inside.get());
        }
        inside.decrementAndGet();
        return most;
    }
}
