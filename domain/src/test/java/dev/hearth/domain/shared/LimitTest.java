package dev.hearth.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @ParameterizedTest
    @ValueSource(strings = {"", "Login", "a b", "a:b", "a/b", "\u00e4", "a2345678901234567890123456789012345678901"})
    void aNameThatWouldNotFitIntoAKeyIsNone(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Limit(name, 1, MINUTE));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1_000_001})
    void aNumberOfTurnsOutOfBoundsIsRefused(int most) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Limit("login", most, MINUTE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT0.999S", "PT1.0005S", "PT24H0.001S"})
    void aTimeOutOfBoundsIsRefused(Duration per) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Limit("login", 1, per));
    }

    @ParameterizedTest
    @CsvSource({"5, PT10S, 2000000000", "7, PT1S, 142857143", "1000000, PT1S, 1000", "1, PT24H, 86400000000000"})
    void turnsComeBackNeverTooSoon(int most, Duration per, long nanos) {
        assertThat(new Limit("x", most, per).nanosPerTurn()).isEqualTo(nanos);
    }

    @Test
    void theTighterOfTwoAnswersIsTheRefusalThenTheLongerWaitThenTheFewerTurns() {
        Limit ten = new Limit("x", 10, MINUTE);
        Allowance many = Allowance.granted(ten, 9, Duration.ofSeconds(6));
        Allowance few = Allowance.granted(ten, 1, Duration.ofSeconds(54));
        Allowance soon = Allowance.refused(ten, Duration.ofSeconds(1), MINUTE);
        Allowance late = Allowance.refused(ten, Duration.ofSeconds(5), MINUTE);
        assertThat(many.tighter(few)).isEqualTo(few.tighter(many)).isEqualTo(few);
        assertThat(few.tighter(soon)).isEqualTo(soon.tighter(few)).isEqualTo(soon);
        assertThat(soon.tighter(late)).isEqualTo(late.tighter(soon)).isEqualTo(late);
    }

    @Test
    void anAnswerThatContradictsItselfIsNone() {
        Limit ten = new Limit("x", 10, MINUTE);
        assertThatIllegalArgumentException().isThrownBy(() -> Allowance.granted(ten, 11, MINUTE));
        assertThatIllegalArgumentException().isThrownBy(() -> Allowance.granted(ten, -1, MINUTE));
        assertThatIllegalArgumentException().isThrownBy(() -> Allowance.refused(ten, Duration.ZERO, MINUTE));
        assertThatIllegalArgumentException().isThrownBy(() -> Allowance.refused(ten, MINUTE, MINUTE.negated()));
    }
}
