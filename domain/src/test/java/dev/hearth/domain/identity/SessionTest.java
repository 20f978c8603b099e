package dev.hearth.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
    private static final SessionLife LIFE = new SessionLife(Duration.ofDays(30), Duration.ofDays(90));
    private static final Device LAPTOP = new Device("Laptop", "192.0.2.1");
    private static final Device PHONE = new Device("Phone", "198.51.100.7");

    private final Session started = Session.started(
            new SessionId(new UUID(0, 1)), new UserId(new UUID(0, 2)), LAPTOP, NOON, LIFE, secret("first"));

    @Test
    void itBeginsWithOneSecretAndItsIdleTime() {
        assertThat(started.current()).isEqualTo(secret("first"));
        assertThat(started.previous()).isEmpty();
        assertThat(started.expiresAt()).isEqualTo(NOON.plus(LIFE.idle()));
    }

    @Test
    void itIsOverFromTheMomentItEnds() {
        assertThat(started.isOver(started.expiresAt().minusNanos(1))).isFalse();
        assertThat(started.isOver(started.expiresAt())).isTrue();
    }

    @Test
    void rotatedItRemembersTheSecretBeforeAndFromWhereItWasUsed() {
        Instant later = NOON.plus(Duration.ofDays(1));

        Session rotated =
                started.rotated(secret("second"), PHONE, later, LIFE).rotated(secret("third"), PHONE, later, LIFE);

        assertThat(rotated.current()).isEqualTo(secret("third"));
        assertThat(rotated.previous()).contains(secret("second"));
        assertThat(rotated.device()).isEqualTo(PHONE);
        assertThat(rotated.usedAt()).isEqualTo(later);
        assertThat(rotated.startedAt()).isEqualTo(NOON);
        assertThat(rotated.id()).isEqualTo(started.id());
        assertThat(rotated.user()).isEqualTo(started.user());
    }

    @Test
    void useProlongsItUpToItsWholeLife() {
        Session used = started.rotated(secret("second"), PHONE, NOON.plus(Duration.ofDays(29)), LIFE);
        assertThat(used.expiresAt()).isEqualTo(NOON.plus(Duration.ofDays(59)));

        Session late = used.rotated(secret("third"), PHONE, NOON.plus(Duration.ofDays(89)), LIFE);
        assertThat(late.expiresAt()).isEqualTo(NOON.plus(LIFE.whole()));
    }

    private static SecretDigest secret(String text) {
        return SecretDigest.of(new SecretCode(text));
    }
}
