package dev.hearth.adapter.external.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.SystemRole;
import dev.hearth.testkit.AccessTokensContract;
import dev.hearth.testkit.People;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RememberedTest {
    private static final Instant NOW = Instant.parse("2026-03-14T15:09:26Z");

    private final Remembered remembered = new Remembered();

    @Test
    void itNeverHoldsMoreThanItsBound() {
        for (int i = 0; i < 3 * Remembered.MAX_TOKENS; i++) {
            remembered.keep("token " + i, until(NOW.plusSeconds(60)), NOW);
            assertThat(remembered.size()).isLessThanOrEqualTo(Remembered.MAX_TOKENS);
        }
    }

    @Test
    void whenFullItForgetsFirstWhatHasEnded() {
        Caller live = until(NOW.plusSeconds(60));
        remembered.keep("live", live, NOW);
        for (int i = 1; i <= Remembered.MAX_TOKENS; i++) {
            remembered.keep("ended " + i, until(NOW), NOW);
        }
        assertThat(remembered.find("live")).contains(live);
        assertThat(remembered.find("never seen")).isEmpty();
    }

    private static Caller until(Instant end) {
        return new Caller(People.ada().user().id(), SystemRole.USER, AccessTokensContract.SESSION, end);
    }
}
