package dev.hearth.application.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.shared.port.IdSource;
import dev.hearth.testkit.IdSourceContract;
import dev.hearth.testkit.TestClock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest implements IdSourceContract {
    private final TestClock clock = TestClock.someDay();

    @Override
    public IdSource ids() {
        return new TimeOrderedIds(clock);
    }

    @Test
    void anIdTellsItsMillisecond() {
        UUID id = ids().next();
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(clock.millis());
    }

    @Test
    void aClockThatIsSetBackDoesNotBringOldIdsBack() {
        IdSource ids = ids();
        String before = ids.next().toString();
        clock.move(Duration.ofHours(-1));
        assertThat(ids.next().toString()).isGreaterThan(before);
    }

    @Test
    void moreThanAMillisecondHoldsRunOverIntoTheNext() {
        IdSource ids = ids();
        String last = "";
        for (int i = 0; i < 5_000; i++) {
            last = ids.next().toString();
        }
        clock.move(Duration.ofMillis(1));
        assertThat(ids.next().toString()).isGreaterThan(last);
    }

    @Test
    void twoSourcesAtOneMomentGiveDifferentIds() {
        assertThat(ids().next()).isNotEqualTo(ids().next());
    }
}
