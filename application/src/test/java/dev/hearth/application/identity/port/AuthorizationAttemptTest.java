package dev.hearth.application.identity.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.SignInAttempts;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationAttemptTest {
    private static final String RANDOM = SignInAttempts.hash("random");

    @Test
    void theSecretsArePrintedAsNothing() {
        AuthorizationAttempt attempt = SignInAttempts.number(1);
        assertThat(attempt.toString()).doesNotContain(attempt.state(), attempt.nonce(), attempt.verifier());
        assertThat(new AuthorizationAnswer("a-code", Optional.of("b")).toString())
                .doesNotContain("a-code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "with spaces, and more than enough letters", "ü234567890123456789012"})
    void stateAndNonceThatCanBeGuessedOrBreakAnAddressAreRefused(String weak) {
        assertThatThrownBy(() -> new AuthorizationAttempt(weak, RANDOM, RANDOM))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AuthorizationAttempt(RANDOM, weak, RANDOM))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aVerifierHasTheLengthTheStandardAsksFor() {
        assertThatThrownBy(() -> new AuthorizationAttempt(RANDOM, RANDOM, "v".repeat(42)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AuthorizationAttempt(RANDOM, RANDOM, "v".repeat(129)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new AuthorizationAttempt(RANDOM, RANDOM, "v".repeat(128)).verifier())
                .hasSize(128);
    }

    @Test
    void whatTheBrowserBringsIsBounded() {
        String longest = "c".repeat(AuthorizationAnswer.MAX_LENGTH);
        assertThat(new AuthorizationAnswer(longest, Optional.of(longest)).code())
                .isEqualTo(longest);
        assertThatThrownBy(() -> new AuthorizationAnswer(longest + "c", Optional.empty()))
                .isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> new AuthorizationAnswer("c", Optional.of(longest + "c")))
                .isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> new AuthorizationAnswer("", Optional.empty())).isInstanceOf(Refusal.Invalid.class);
    }
}
