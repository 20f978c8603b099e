package dev.hearth.journey.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.journey.people.AdapterSet;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** CT-05, HT-12, HD-1, HD-2, HD-4: pages of other origins call and connect only from where the operator said. */
class OriginsTest {
    private static final String OURS = "https://chat.example.org";
    private static final List<String> FOREIGN = List.of(
            "https://evil.example",
            "https://chat.example.org.evil.example",
            "https://evilchat.example.org",
            "http://chat.example.org",
            "https://chat.example.org:8443",
            "null");
    private static final int SWITCHING = 101;

    private final HttpClient http = HttpClient.newHttpClient();

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void CT_05_only_configured_origins_may_call_with_credentials_and_connect(AdapterSet set) {
        try (Town town = Town.with(set, Map.of("HEARTH_ORIGINS", OURS))) {
            HttpResponse<String> allowed = preflight(town.here().base(), OURS);
            assertThat(allowed.headers().firstValue("Access-Control-Allow-Origin"))
                    .hasValue(OURS);
            assertThat(allowed.headers().firstValue("Access-Control-Allow-Credentials"))
                    .hasValue("true");
            assertThat(handshake(town.here().base(), Optional.of(OURS))).isEqualTo(SWITCHING);
            assertThat(handshake(town.here().base(), Optional.empty())).isEqualTo(SWITCHING);
            for (String foreign : FOREIGN) {
                HttpResponse<String> refused = preflight(town.here().base(), foreign);
                assertThat(refused.headers().firstValue("Access-Control-Allow-Origin"))
                        .as(foreign)
                        .isEmpty();
                assertThat(refused.headers().allValues("Vary").toString()).contains("Origin");
                assertThat(handshake(town.here().base(), Optional.of(foreign)))
                        .as(foreign)
                        .isEqualTo(403);
            }
        } finally {
            http.close();
        }
    }

    private HttpResponse<String> preflight(URI base, String origin) {
        return sent(HttpRequest.newBuilder(base.resolve("/api/v1/users/me"))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .build());
    }

    private HttpResponse<String> sent(HttpRequest request) {
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).join();
    }

    /** The status that an upgrade is answered with. */
    private int handshake(URI base, Optional<String> origin) {
        WebSocket.Builder builder = http.newWebSocketBuilder();
        origin.ifPresent(o -> builder.header("Origin", o));
        URI address = URI.create("ws" + base.toString().substring("http".length()) + "/ws");
        try {
            builder.buildAsync(address, new WebSocket.Listener() {}).join().abort();
            return SWITCHING;
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof WebSocketHandshakeException refused) {
                return refused.getResponse().statusCode();
            }
            throw failed;
        }
    }
}
