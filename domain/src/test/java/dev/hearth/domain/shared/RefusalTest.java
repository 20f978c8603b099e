package dev.hearth.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalTest {
    @Test
    void whatIsInvalidNamesEveryViolation() {
        List<Violation> violations =
                List.of(new Violation("email", "is required"), new Violation("name", "must not be blank"));
        Refusal.Invalid refusal = new Refusal.Invalid(violations);
        assertThat(refusal.violations()).isEqualTo(violations);
        assertThat(refusal.text()).contains("is required").contains("must not be blank");
    }

    @Test
    void whatIsMissingLooksTheSameWhateverTheReason() {
        assertThat(new Refusal.NotFound("channel").text()).isEqualTo("There is no such channel.");
    }

    @Test
    void anOrdinaryAnswerCostsNoStackTrace() {
        assertThat(new Refusal.Forbidden("No.").getStackTrace()).isEmpty();
    }

    @Test
    void anOutageKeepsItsCause() {
        IOException cause = new IOException("cable");
        assertThat(new Refusal.Unavailable("The store does not answer.", cause)).hasCause(cause);
    }

    @Test
    void aConflictNamesItsField() {
        assertThat(new Refusal.Conflict("email", "Taken.").field()).isEqualTo("email");
    }
}
