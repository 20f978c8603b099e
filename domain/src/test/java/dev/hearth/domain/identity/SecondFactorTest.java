package dev.hearth.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SecondFactorTest {
    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
    private static final SecretDigest CODE = SecretDigest.of(new SecretCode("k7Pq"));

    private final SecondFactor offered =
            SecondFactor.offered(new UserId(new UUID(0, 1)), new SealedText("sealed text"));

    @Test
    void oneThatIsOfferedGuardsNothingAndHasNoCodes() {
        assertThat(offered.isConfirmed()).isFalse();
        assertThat(offered.recovery()).isEmpty();
    }

    @Test
    void confirmedItHasUsedUpTheCodeItWasConfirmedBy() {
        SecondFactor confirmed = offered.confirmed(NOON, 42, Set.of(CODE));

        assertThat(confirmed.isConfirmed()).isTrue();
        assertThat(confirmed.lastStep()).isEqualTo(42);
        assertThat(confirmed.recovery()).containsExactly(CODE);
    }

    @Test
    void newRecoveryCodesChangeNothingElse() {
        Set<SecretDigest> given = new HashSet<>(Set.of(CODE));
        SecondFactor renewed = offered.confirmed(NOON, 42, Set.of()).withRecovery(given);
        given.clear();

        assertThat(renewed.recovery()).containsExactly(CODE);
        assertThat(renewed.lastStep()).isEqualTo(42);
        assertThat(renewed.secret()).isEqualTo(offered.secret());
        assertThat(renewed.toString()).doesNotContain("sealed text");
    }
}
