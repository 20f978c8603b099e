package dev.hearth.adapter.external.oauth.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** The client a test provider knows, and what it wants to see of it. */
final class TestClient {
    static final String ID = "hearth:1 ü";
    static final String SECRET = "s3cret: &+%ü";

    private TestClient() {}

    static boolean isProvenByForm(Map<String, String> form) {
        return ID.equals(form.get("client_id")) && SECRET.equals(form.get("client_secret"));
    }

    /** RFC 6749 §2.3.1: id and secret are encoded as in a form before they are joined. */
    static boolean isProvenByHeader(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .filter(header -> header.startsWith("Basic "))
                .map(header -> new String(Base64.getDecoder().decode(header.substring("Basic ".length())), UTF_8))
                .map(pair -> pair.split(":", 2))
                .filter(pair -> pair.length == 2)
                .filter(pair -> ID.equals(Parameters.decoded(pair[0])) && SECRET.equals(Parameters.decoded(pair[1])))
                .isPresent();
    }
}
