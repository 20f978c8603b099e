package dev.hearth.adapter.rest.shared;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestSettingsTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "proxy.example.org", "10.0.0.0/33", "10.0.0.x", "*"})
    void what_is_no_network_of_proxies_is_named(String network) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(List.of(network), List.of()))
                .withMessageContaining("'" + network + "'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "null",
                "example.org",
                "https://",
                "https://Example.org",
                "https://a.b/",
                "https://*.a.b",
                "ftp://a.b"
            })
    void HD_2_what_is_no_origin_is_named(String origin) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(List.of(), List.of(origin)))
                .withMessageContaining("'" + origin + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://chat.example.org", "http://localhost:5173", "http://[::1]:5173"})
    void origins_are_taken_with_and_without_a_port(String origin) {
        assertThatCode(() -> settings(List.of("10.0.0.1", "::1", "2001:db8::/32"), List.of(origin)))
                .doesNotThrowAnyException();
    }

    private static RestSettings settings(List<String> proxies, List<String> origins) {
        return new RestSettings(1_000_000, proxies, origins, Optional.empty());
    }
}
