package dev.hearth.adapter.external.oauth;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Providers that let one wait for ever. Were there no bounds, these tests would not end. */
@Timeout(60)
class SlowProviderTest {
    private final Stage stage = Stage.impatient();
    private final CountDownLatch over = new CountDownLatch(1);

    @AfterEach
    void close() {
        over.countDown();
        stage.close();
    }

    static List<String> paths() {
        return HostileProviderTest.paths();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void anAnswerThatNeverComesIsNotWaitedFor(String path) {
        answering(path, exchange -> hold());
        stage.mustBeUnavailable();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void aBodyThatNeverEndsIsNotWaitedFor(String path) {
        answering(path, exchange -> {
            begin(exchange);
            hold();
        });
        stage.mustBeUnavailable();
    }

    private void answering(String path, HttpHandler answer) {
        stage.provider.claiming(claims -> {
            claims.keySet().removeAll(Set.of("email", "given_name", "family_name"));
            return claims;
        });
        stage.provider.answering(path, answer);
    }

    private static void begin(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write('{');
        exchange.getResponseBody().flush();
    }

    private void hold() throws IOException {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
