package dev.hearth.journey.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.journey.people.AdapterSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A proxy that sends each request of a session that polls to another node. */
class WrongNodeTest {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String UNKNOWN = "{\"code\":1,\"message\":\"Session ID unknown\"}";

    private final Hall hall = Hall.on(AdapterSet.CLUSTER);

    @Test
    void MN_3_a_poll_at_the_wrong_node_is_refused_cleanly_and_the_session_goes_on_at_its_own() {
        Person ada = hall.person("ada");
        URI here = hall.here().base();
        URI there = hall.there().base();
        String opened = send(here, "", "GET", BodyPublishers.noBody()).body();
        String session = "&sid=" + opened.replaceFirst(".*\"sid\":\"([^\"]+)\".*", "$1");

        for (String method : new String[] {"GET", "POST"}) {
            HttpResponse<String> wrong = send(there, session, method, BodyPublishers.ofString("40"));
            assertThat(wrong.statusCode()).isEqualTo(400);
            assertThat(wrong.body()).isEqualTo(UNKNOWN);
        }

        BodyPublisher connect =
                BodyPublishers.ofString("40{\"token\":\"" + ada.rest().token() + "\"}");
        assertThat(send(here, session, "POST", connect).body()).isEqualTo("ok");
        assertThat(send(here, session, "GET", BodyPublishers.noBody()).body()).startsWith("40{\"sid\":");
        assertThat(send(here, session, "POST", BodyPublishers.ofString("41\u001e1"))
                        .statusCode())
                .isEqualTo(200);
    }

    private static HttpResponse<String> send(URI node, String session, String method, BodyPublisher body) {
        URI address = node.resolve("/socket.io/?EIO=4&transport=polling" + session);
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "text/plain;charset=UTF-8")
                .method(method, body)
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
