package dev.hearth.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OneTimeCodeTest {
    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");

    @ParameterizedTest
    @EnumSource(CodePurpose.class)
    void itLivesAsLongAsItsPurposeAllows(CodePurpose purpose) {
        OneTimeCode code =
                OneTimeCode.made(new SecretCode("k7Pq"), purpose, new UserId(new UUID(0, 1)), Optional.empty(), NOON);
        Instant end = NOON.plus(purpose.lifetime());

        assertThat(code.isOver(NOON)).isFalse();
        assertThat(code.isOver(end.minusNanos(1))).isFalse();
        assertThat(code.isOver(end)).isTrue();
        assertThat(code.digest()).isEqualTo(SecretDigest.of(new SecretCode("k7Pq")));
    }

    @ParameterizedTest
    @EnumSource(CodePurpose.class)
    void noPurposeAllowsMoreThanTwoDays(CodePurpose purpose) {
        assertThat(purpose.lifetime()).isPositive().isLessThanOrEqualTo(Duration.ofDays(2));
    }
}
