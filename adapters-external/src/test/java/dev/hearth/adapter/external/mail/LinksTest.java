package dev.hearth.adapter.external.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.identity.SecretCode;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
    @ParameterizedTest
    @CsvSource({
        "https://chat.example.org, https://chat.example.org/reset-password?token=k7",
        "https://chat.example.org/, https://chat.example.org/reset-password?token=k7",
        "http://127.0.0.1:8080, http://127.0.0.1:8080/reset-password?token=k7",
        "https://example.org/hearth/, https://example.org/hearth/reset-password?token=k7"
    })
    void aLinkStandsBelowThePublicAddress(URI base, String link) {
        assertThat(new Links(base).to(Links.RESET_PASSWORD, new SecretCode("k7")))
                .isEqualTo(link);
    }

    @Test
    void noCodeLeavesItsPlace() {
        assertThat(Post.LINKS.to(Links.VERIFY_EMAIL, new SecretCode("a b&c=d#e+f/ü")))
                .isEqualTo("https://chat.example.org/verify-email?token=a%20b%26c%3Dd%23e%2Bf%2F%C3%BC");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chat.example.org",
                "/chat",
                "ftp://example.org",
                "javascript:alert(1)",
                "https:///chat",
                "https://user@example.org",
                "https://example.org/?a=b",
                "https://example.org/#a"
            })
    void anythingElseIsNoPublicAddress(URI base) {
        assertThatThrownBy(() -> new Links(base)).isInstanceOf(IllegalArgumentException.class);
    }
}
