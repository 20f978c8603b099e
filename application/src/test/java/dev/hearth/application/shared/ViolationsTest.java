package dev.hearth.application.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.shared.Violation;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ViolationsTest {
    private final Violations violations = new Violations();

    private static Supplier<String> wrong(Violation... all) {
        return () -> {
            throw new Refusal.Invalid(List.of(all));
        };
    }

    @Test
    void partsThatAreRightAreTaken() {
        Field<String> part = violations.part(() -> "right");
        violations.done();
        assertThat(part.get()).isEqualTo("right");
    }

    @Test
    void allThatIsWrongIsToldInItsOrder() {
        Violation start = new Violation("start", "must not be after the task is due");
        Violation reminders = new Violation("reminders", "must be at most 5");
        Violation field = new Violation("fields.1", "must be a number");
        Field<String> times = violations.part(wrong(start, reminders));
        violations.part(() -> "right");
        violations.part(wrong(field));
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(violations::done)
                .satisfies(refusal -> assertThat(refusal.violations()).containsExactly(start, reminders, field));
        assertThatThrownBy(times::get).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsNotAboutWhatWasSaidIsToldAtOnce() {
        Refusal gone = new Refusal.NotFound("task");
        assertThatThrownBy(() -> violations.part(() -> {
                    throw gone;
                }))
                .isSameAs(gone);
    }
}
