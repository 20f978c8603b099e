package dev.hearth.adapter.external.oauth;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpHandler;
import dev.hearth.adapter.external.oauth.provider.WebServer;
import dev.hearth.application.identity.port.AuthorizationAnswer;
import dev.hearth.application.identity.port.AuthorizationAttempt;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.SignInAttempts;
import dev.hearth.testkit.Visitor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A provider whose answers make no sense, or do not end. */
class BrokenProviderTest {
    private final Stage stage = new Stage();

    @AfterEach
    void close() {
        stage.close();
    }

    static List<String> paths() {
        return HostileProviderTest.paths();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void aBodyWithoutEndIsRefused(String path) {
        answering(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            byte[] some = " ".repeat(8192).getBytes(US_ASCII);
            while (!Thread.currentThread().isInterrupted()) {
                exchange.getResponseBody().write(some);
            }
        });
        stage.mustBeUnavailable();
    }

    @Test
    void aBodyIsReadUpToTheBound() {
        telling("padding", " ".repeat(HttpBounds.USUAL.bytes() / 2));
        assertThat(stage.signIn(Visitor.ada()).subject()).isEqualTo("ada-1815");
        stage.clock.move(Discovery.LIFE);
        telling("padding", " ".repeat(HttpBounds.USUAL.bytes()));
        stage.mustBeUnavailable();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            text/html        | 200 | <html>Hello</html>
            application/json | 200 | not json
            application/json | 200 | ``
            application/json | 200 | null
            application/json | 200 | []
            application/json | 200 | {}
            application/json | 200 | {"keys":{},"issuer":7,"access_token":[],"id_token":{},"sub":null}
            application/jwt  | 200 | eyJhbGciOiJub25lIn0.e30.
            ;;;              | 200 | {}
            application/json | 204 | ``
            application/json | 500 | {"error":"server_error"}
            text/html        | 503 | busy
            application/json | 429 | {"error":"slow_down"}
            application/json | 400 | {"error":{"message":"not even a text"}}
            text/plain       | 403 | ``
            """)
    void nonsenseIsRefused(String type, int status, String body) {
        for (String path : paths()) {
            try (Stage other = new Stage()) {
                other.provider.claiming(HostileProviderTest::anonymous);
                other.provider.answering(path, exchange -> WebServer.text(exchange, status, type, body));
                HostileProviderTest.mustRefuse(other);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("paths")
    void deeplyNestedNonsenseIsRefused(String path) {
        for (String deep : List.of("[".repeat(100_000), "{\"a\":".repeat(40_000))) {
            answering(path, exchange -> WebServer.text(exchange, 200, "application/json", deep));
            HostileProviderTest.mustRefuse(stage);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"authorization_endpoint", "token_endpoint", "jwks_uri", "issuer"})
    void aDiscoveryDocumentThatLacksWhatIsNeededIsRefused(String field) {
        stage.provider.tellingOfItself(told -> {
            told.remove(field);
            return told;
        });
        stage.mustBeUnavailable();
    }

    @Test
    void aProviderThatIsGoneIsUnavailable() {
        AuthorizationAttempt attempt = SignInAttempts.number(1);
        AuthorizationAnswer answer = stage.visit(attempt, Visitor.ada());
        stage.provider.close();
        assertThatThrownBy(() -> stage.finish(attempt, answer)).isInstanceOf(Refusal.Unavailable.class);
    }

    @Test
    void afterAFaultThePersonMayStartAgain() {
        stage.provider.claiming(HostileProviderTest::anonymous);
        stage.provider.telling(told -> Map.of("sub", "grace-1906"));
        stage.mustNotProve();
        stage.provider.telling(told -> told);
        assertThat(stage.signIn(Visitor.ada()).subject()).isEqualTo("ada-1815");
    }

    private void telling(String field, Object value) {
        stage.provider.tellingOfItself(told -> {
            told.put(field, value);
            return told;
        });
    }

    /** At any of the paths, also that of the user info, which is asked when the ID token tells nothing else. */
    private void answering(String path, HttpHandler answer) {
        stage.provider.claiming(HostileProviderTest::anonymous);
        stage.provider.answering(path, answer);
    }
}
