package dev.hearth.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionLifeTest {
    @ParameterizedTest
    @CsvSource({"PT0S, PT1H", "PT-1S, PT1H", "PT2H, PT1H"})
    void oneThatEndsBeforeItBeganIsRefused(Duration idle, Duration whole) {
        assertThatThrownBy(() -> new SessionLife(idle, whole)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"0, 30", "10, 40", "60, 90", "61, 90", "90, 90"})
    void itEndsByIdlenessOrByAgeWhicheverIsFirst(int usedOnDay, int endsOnDay) {
        SessionLife life = new SessionLife(Duration.ofDays(30), Duration.ofDays(90));
        Instant start = Instant.EPOCH;

        assertThat(life.end(start, start.plus(Duration.ofDays(usedOnDay))))
                .isEqualTo(start.plus(Duration.ofDays(endsOnDay)));
    }

    @Test
    void itMayBeIdleForTheWholeOfItsLife() {
        Duration day = Duration.ofDays(1);

        assertThat(new SessionLife(day, day).end(Instant.EPOCH, Instant.EPOCH)).isEqualTo(Instant.EPOCH.plus(day));
    }
}
