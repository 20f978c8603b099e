package dev.hearth.adapter.redis.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedisSettingsTest {
    @Test
    void everythingTakesTwoSecondsAtMost() {
        RedisSettings settings = RedisSettings.at("redis://localhost:6379");
        assertThat(settings.connectTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.commandTimeout()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void thePasswordIsNeverPrinted() {
        assertThat(RedisSettings.at("redis://user:sesame@localhost:6379").toString())
                .contains("localhost")
                .doesNotContain("sesame");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "http://:sesame@localhost", "redis://", "redis://:sesame@local host"})
    void anAddressThatIsNoneIsRefusedWithoutRepeatingIt(String uri) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RedisSettings.at(uri))
                .withMessageContaining("address of Redis")
                .withMessageNotContaining("sesame")
                .withNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-1S", "PT0S", "PT61S"})
    void aTimeoutOutOfBoundsIsNamed(Duration timeout) {
        Duration fine = Duration.ofSeconds(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RedisSettings("redis://localhost", timeout, fine))
                .withMessageContaining("connect timeout");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RedisSettings("redis://localhost", fine, timeout))
                .withMessageContaining("command timeout");
    }
}
