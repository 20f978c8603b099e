package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.identity.port.AccessTokens;
import dev.hearth.application.identity.port.IssuedToken;
import dev.hearth.domain.identity.Account;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.SessionId;
import dev.hearth.domain.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws of {@link AccessTokens}: JSON web tokens in their compact form (RFC 7515 §7.1). */
public interface AccessTokensContract {
    SessionId SESSION = SessionId.parse("01900000-0000-7000-8000-00000000005e");
    SessionId OTHER_SESSION = SessionId.parse("01900000-0000-7000-8000-00000000005f");

    /** Reads {@link #clock}; the same at every call within a test. */
    AccessTokens tokens();

    /** The same but for its key. */
    AccessTokens withAnotherKey();

    TestClock clock();

    @Test
    default void aTokenTellsWhoItWasMadeFor() {
        for (Account account : List.of(People.ada(), People.admin(People.grace()))) {
            IssuedToken token = tokens().issue(account.user(), SESSION);
            assertThat(tokens().verify(token.value()))
                    .isEqualTo(new Caller(account.user().id(), account.user().role(), SESSION, token.expiresAt()));
        }
    }

    @Test
    default void aTokenTellsWhichSessionItBelongsTo() {
        for (SessionId session : List.of(SESSION, OTHER_SESSION)) {
            IssuedToken token = tokens().issue(People.ada().user(), session);
            assertThat(tokens().verify(token.value()).session()).isEqualTo(session);
        }
    }

    @Test
    default void aTokenEndsAtItsTime() {
        IssuedToken token = tokens().issue(People.ada().user(), SESSION);
        assertThat(token.expiresAt()).isAfter(clock().instant());
        clock().moveTo(token.expiresAt().minusSeconds(1));
        assertThat(tokens().verify(token.value()).user())
                .isEqualTo(People.ada().user().id());
        clock().moveTo(token.expiresAt());
        mustBeRefused(token.value(), "expired");
        clock().move(Duration.ofDays(400));
        mustBeRefused(token.value(), "expired");
    }

    @Test
    default void aTokenOfAnotherKeyIsRefused() {
        mustBeRefused(withAnotherKey().issue(People.ada().user(), SESSION).value(), "");
    }

    @Test
    default void aForgedTokenIsNotCalledExpired() {
        IssuedToken foreign = withAnotherKey().issue(People.ada().user(), SESSION);
        clock().moveTo(foreign.expiresAt().plusSeconds(1));
        assertThatThrownBy(() -> tokens().verify(foreign.value()))
                .isInstanceOf(Refusal.Unauthenticated.class)
                .hasMessageNotContaining("expired");
    }

    @Test
    default void aChangedPayloadIsRefused() {
        String[] parts = issuedParts();
        String claims = text(parts[1]);
        String promoted = claims.replace("USER", "ADMIN").replace("user", "admin");
        String other = claims.replace(
                People.ada().user().id().toString(), People.grace().user().id().toString());
        String moved = claims.replace(SESSION.toString(), OTHER_SESSION.toString());
        for (String forged : List.of(promoted + " ", other + " ", moved + " ")) {
            mustBeRefused(parts[0] + "." + base64(forged) + "." + parts[2], "");
        }
    }

    @Test
    default void aChangedSignatureIsRefused() {
        String[] parts = issuedParts();
        char first = parts[2].charAt(0) == 'A' ? 'B' : 'A';
        mustBeRefused(parts[0] + "." + parts[1] + "." + first + parts[2].substring(1), "");
        mustBeRefused(parts[0] + "." + parts[1] + ".", "");
        mustBeRefused(parts[0] + "." + parts[1], "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "NONE", "HS384", "HS512", "RS256", "ES256", ""})
    default void anotherAlgorithmIsRefused(String algorithm) {
        String[] parts = issuedParts();
        String header = base64("{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\"}");
        mustBeRefused(header + "." + parts[1] + ".", "");
        mustBeRefused(header + "." + parts[1] + "." + parts[2], "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "..",
                "...",
                "a.b.c",
                "null",
                "Bearer x",
                "eyJhbGciOiJub25lIn0.e30.",
                "🔥.🔥.🔥",
                "\u0000"
            })
    default void garbageIsRefused(String garbage) {
        mustBeRefused(garbage, "");
    }

    @Test
    default void aHugeTokenIsRefused() {
        String[] parts = issuedParts();
        mustBeRefused(parts[0] + "." + "A".repeat(1_000_000) + "." + parts[2], "");
    }

    private String[] issuedParts() {
        return tokens().issue(People.ada().user(), SESSION).value().split("\\.", -1);
    }

    private void mustBeRefused(String token, String reason) {
        assertThatThrownBy(() -> tokens().verify(token))
                .isInstanceOf(Refusal.Unauthenticated.class)
                .hasMessageContaining(reason);
    }

    private static String text(String base64) {
        return new String(Base64.getUrlDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
