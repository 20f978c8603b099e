package dev.hearth.adapter.external.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.testkit.Visitor;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that the provider really signed, and that say something else than they must. */
class IdTokenClaimsTest {
    private final Stage stage = new Stage();

    @AfterEach
    void close() {
        stage.close();
    }

    @ParameterizedTest
    @DisplayName("RFC 8725 §3.8: a token of another issuer is refused")
    @ValueSource(strings = {"https://accounts.google.com", "http://127.0.0.1", "", "ISSUER/", "issuer"})
    void issuer(String issuer) {
        changing("iss", issuer.replace("ISSUER", stage.provider.issuer().toString()));
        without("iss");
    }

    @Test
    @DisplayName("RFC 8725 §3.9: a token for another audience is refused")
    void audience() {
        changing("aud", "another client");
        changing("aud", List.of());
        changing("aud", List.of("another client", "a third"));
        without("aud");
    }

    @Test
    @DisplayName("RFC 8725 §3.9, OpenID Connect Core §3.1.3.7: a token made for another of its audience is refused")
    void authorizedParty() {
        changing("azp", "another client");
        changing("azp", 7);
        String us = stage.provider.settings("us").clientId();
        changing("aud", List.of(us, "another client"));
        stage.provider.claiming(claims -> {
            claims.put("aud", List.of(us, "another client"));
            claims.put("azp", us);
            return claims;
        });
        assertThat(stage.signIn(Visitor.ada()).subject()).isEqualTo("ada-1815");
    }

    @Test
    @DisplayName("RFC 9700 §4.5.3.2: a token for another nonce, or for none, is refused")
    void nonce() {
        changing("nonce", "another");
        changing("nonce", "");
        changing("nonce", List.of("another"));
        without("nonce");
    }

    @Test
    @DisplayName("OpenID Connect Core §3.1.3.7: a token that has expired, or has no end, is refused")
    void expired() {
        long now = stage.clock.instant().getEpochSecond();
        changing("exp", now - 61);
        changing("exp", 0);
        changing("exp", "tomorrow");
        without("exp");
    }

    @Test
    @DisplayName("OpenID Connect Core §3.1.3.7: a token of the future, or of no time, is refused")
    void future() {
        long now = stage.clock.instant().getEpochSecond();
        changing("iat", now + 62);
        changing("nbf", now + 62);
        without("iat");
    }

    @Test
    void aClockThatIsALittleOffIsForgiven() {
        long now = stage.clock.instant().getEpochSecond();
        stage.provider.claiming(claims -> {
            claims.put("iat", now + 60);
            claims.put("nbf", now + 60);
            claims.put("exp", now - 59);
            return claims;
        });
        assertThat(stage.signIn(Visitor.ada()).subject()).isEqualTo("ada-1815");
    }

    @Test
    @DisplayName("OpenID Connect Core §3.1.3.8: an access token other than the hashed one is refused")
    void accessTokenHash() {
        changing("at_hash", "AAAAAAAAAAAAAAAAAAAAAA");
        changing("at_hash", "");
        changing("at_hash", 5);
    }

    @Test
    @DisplayName("OpenID Connect Core §2: a token that names nobody fit is refused")
    void subject() {
        changing("sub", "");
        changing("sub", " ");
        changing("sub", "a\u0000b");
        changing("sub", "s".repeat(256));
        without("sub");
    }

    private void changing(String claim, Object value) {
        stage.provider.claiming(claims -> {
            claims.put(claim, value);
            return claims;
        });
        stage.mustNotProve();
    }

    private void without(String claim) {
        stage.provider.claiming(claims -> {
            claims.remove(claim);
            return claims;
        });
        stage.mustNotProve();
    }
}
