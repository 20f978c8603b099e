package dev.hearth.adapter.external.oauth.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.hearth.adapter.external.oauth.ClientSecret;
import dev.hearth.adapter.external.oauth.ProviderSettings;
import dev.hearth.adapter.external.oauth.ProviderSettings.Endpoint;
import dev.hearth.adapter.external.oauth.provider.Grants.Grant;
import dev.hearth.testkit.SignInBrowser;
import dev.hearth.testkit.Visitor;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Facebook's log-in dialog and the part of its Graph API that tells who somebody is. Safe from any thread. */
public final class TestFacebook implements AutoCloseable {
    public static final String TOKEN = "/oauth/access_token";
    public static final String ME = "/me";

    private final WebServer server = new WebServer();
    private final Grants grants = new Grants();
    private final Visits visits = new Visits(grants, Map.of());

    public TestFacebook() {
        server.page("/dialog/oauth", visits);
        server.page(TOKEN, this::token);
        server.page(ME, this::me);
    }

    /** What an operator who registered here writes into the configuration. */
    public ProviderSettings settings() {
        return ProviderSettings.facebook(TestClient.ID, new ClientSecret(TestClient.SECRET), "v1.0")
                .at(Map.of(
                        Endpoint.AUTHORIZATION, server.at("/dialog/oauth"),
                        Endpoint.TOKEN, server.at(TOKEN),
                        Endpoint.USER_INFO, server.at(ME)));
    }

    public SignInBrowser browser() {
        return visits;
    }

    /** Answers something else altogether at a path. */
    public void answering(String path, HttpHandler answer) {
        server.page(path, answer);
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = Parameters.form(exchange);
        Optional<Grant> grant = TestClient.isProvenByForm(form) ? grants.redeem(form) : Optional.empty();
        if (grant.isPresent()) {
            String access = grants.accessToken(grant.get().visitor());
            WebServer.json(
                    exchange, 200, Map.of("access_token", access, "token_type", "bearer", "expires_in", 5_183_944));
        } else {
            fault(exchange, "This authorization code has been used.");
        }
    }

    private void me(HttpExchange exchange) throws IOException {
        String authorization = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElse("");
        Map<String, String> query = Parameters.query(exchange);
        Optional<Visitor> holder = grants.holder(Optional.of(authorization))
                .filter(visitor -> proof(authorization.replace("Bearer ", "")).equals(query.get("appsecret_proof")));
        if (holder.isPresent()) {
            WebServer.json(exchange, 200, told(holder.get()));
        } else {
            fault(exchange, "Invalid appsecret_proof provided in the API argument");
        }
    }

    private static Map<String, Object> told(Visitor visitor) {
        Map<String, Object> told = new HashMap<>();
        told.put("id", visitor.subject());
        told.put("name", visitor.name().full());
        told.put("first_name", visitor.name().first());
        told.put("last_name", visitor.name().last());
        told.put("picture", Map.of("data", Map.of("url", "https://pictures.test/" + visitor.subject())));
        visitor.email().ifPresent(email -> told.put("email", email.value()));
        return told;
    }

    private static void fault(HttpExchange exchange, String message) throws IOException {
        WebServer.json(exchange, 400, Map.of("error", Map.of("message", message, "type", "OAuthException")));
    }

    private static String proof(String accessToken) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(TestClient.SECRET.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(accessToken.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
