package dev.hearth.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshTokenTest {
    private static final String SECRET = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMN-_9";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000-0000-0000-0000-000000000000",
                "0190a3f0-7c1d-7abc-8def-0123456789ab",
                "ffffffff-ffff-ffff-ffff-ffffffffffff"
            })
    void whatIsWrittenIsRead(String id) {
        RefreshToken token = new RefreshToken(new SessionId(UUID.fromString(id)), new SecretCode(SECRET));

        assertThat(RefreshToken.parse(token.written())).contains(token);
        assertThat(token.written()).matches("hrt_[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hrt_",
                "hrt_AAAAAAAAAAAAAAAAAAAAAA",
                "hrt_AAAAAAAAAAAAAAAAAAAAAA.",
                "hrt_AAAAAAAAAAAAAAAAAAAAAA.abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMN-_",
                "hrt_AAAAAAAAAAAAAAAAAAAAAA.abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMN-_9x",
                "hrt_AAAAAAAAAAAAAAAAAAAAA.abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMN-_9",
                "HRT_AAAAAAAAAAAAAAAAAAAAAA.abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMN-_9",
                " hrt_AAAAAAAAAAAAAAAAAAAAAA.abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMN-_9",
                "hrt_AAAAAAAAAAAAAAAAAAAAAA.abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMN-_9\n",
                "hrt_AAAAAAAAAAAAAAAAAAAA+/.abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMN+/9"
            })
    void nothingElseIsRead(String text) {
        assertThat(RefreshToken.parse(text)).isEmpty();
    }

    @Test
    void anEndlessTextIsRefusedAtOnce() {
        assertThat(RefreshToken.parse("hrt_" + "A".repeat(5_000_000))).isEmpty();
    }

    @Test
    void itIsNotPrintedAndItsDigestIsOfTheSecretAlone() {
        RefreshToken token = new RefreshToken(new SessionId(new UUID(0, 1)), new SecretCode(SECRET));

        assertThat(token).hasToString("[refresh token]");
        assertThat(token.digest()).isEqualTo(SecretDigest.of(new SecretCode(SECRET)));
    }
}
