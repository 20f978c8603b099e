package dev.hearth.journey.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** One person's REST client. Safe from any thread. */
public final class Rest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final URI base;
    private final String token;

    private Rest(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /** What came back. */
    public record Answer(int status, JsonNode body, HttpHeaders headers) {
        /** The data of a good answer. */
        public JsonNode data() {
            assertThat(status).as(body.toString()).isBetween(200, 299);
            return body.get("data");
        }
    }

    /** A client that has not logged in. */
    public static Rest at(URI base) {
        return new Rest(base, "");
    }

    /** A client that was given its token elsewhere. */
    public static Rest holding(URI base, String token) {
        return new Rest(base, token);
    }

    /** Registers somebody and goes on as them. */
    public Rest as(String username) {
        Answer answer = post(
                "/api/v1/auth/register",
                Map.of(
                        "firstName",
                        username,
                        "username",
                        username,
                        "email",
                        username + "@example.org",
                        "password",
                        "a long pass phrase"));
        return new Rest(base, answer.data().get("token").asText());
    }

    /** Goes on as the same person at another node, or at a server that was started anew. */
    public Rest movedTo(URI other) {
        return new Rest(other, token);
    }

    public URI base() {
        return base;
    }

    public String token() {
        return token;
    }

    public Answer get(String path) {
        return send(request(path).GET().build());
    }

    public Answer post(String path, Map<String, ?> body) {
        return send("POST", path, JSON.valueToTree(body).toString());
    }

    /** Under a key, so that it may be sent again. */
    public Answer keyed(String key, String path, Map<String, ?> body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(JSON.valueToTree(body).toString()))
                .build());
    }

    /** With no body at all. */
    public Answer post(String path) {
        return send(request(path).POST(HttpRequest.BodyPublishers.noBody()).build());
    }

    public Answer patch(String path, String json) {
        return send("PATCH", path, json);
    }

    /** Only where nobody has changed it since it was seen with this tag. */
    public Answer patchIf(String tag, String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", tag)
                .method("PATCH", HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    /** With no body at all. */
    public Answer put(String path) {
        return send(request(path).PUT(HttpRequest.BodyPublishers.noBody()).build());
    }

    public Answer put(String path, Map<String, ?> body) {
        return send("PUT", path, JSON.valueToTree(body).toString());
    }

    public Answer delete(String path) {
        return send(request(path).DELETE().build());
    }

    /** Sends a body just as it is written. */
    public Answer send(String method, String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** Opens a server-wide public channel and answers its id. */
    public String opensChannel(String name) {
        return post("/api/v1/channels", Map.of("name", name)).data().get("id").asText();
    }

    public void joins(String channel) {
        post("/api/v1/channels/" + channel + "/members", Map.of("userId", "me")).data();
    }

    public Answer says(String channel, String text, String clientId) {
        return post("/api/v1/channels/" + channel + "/messages", Map.of("text", text, "clientId", clientId));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(60));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), read(response.body()), response.headers());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
    }

    private static JsonNode read(String body) throws JsonProcessingException {
        return JSON.readTree(body.isEmpty() ? "{}" : body);
    }
}
