package dev.hearth.adapter.rest.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.rest.fixture.LogLines;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;

/** What an operator is told of requests that fail outside the resources. */
class ProblemErrorHandlerTest {
    @Test
    void ER_2_what_the_server_did_wrong_is_logged_whole() throws Exception {
        try (LogLines log = LogLines.collect()) {
            answered(new IllegalStateException("a bug"));
            assertThat(log.warnings(ProblemErrorHandler.class))
                    .singleElement()
                    .satisfies(line ->
                            assertThat(line.getThrowableProxy().getMessage()).isEqualTo("a bug"));
        }
    }

    @Test
    void ER_2_that_a_client_went_away_is_no_error_of_the_server() throws Exception {
        try (LogLines log = LogLines.collect()) {
            answered(new EofException("gone"));
            assertThat(log.warnings(ProblemErrorHandler.class)).isEmpty();
        }
    }

    /** By a server of which every request fails. */
    private static void answered(Throwable failure) throws Exception {
        Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        server.setErrorHandler(new ProblemErrorHandler(new SafeHeaders(Optional.empty())));
        server.setHandler(new Failing(failure));
        server.start();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(server.getURI()).build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).contains("\"correlationId\"");
        } finally {
            server.stop();
        }
    }

    private static final class Failing extends Handler.Abstract {
        private final Throwable failure;

        Failing(Throwable failure) {
            this.failure = failure;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            callback.failed(failure);
            return true;
        }
    }
}
