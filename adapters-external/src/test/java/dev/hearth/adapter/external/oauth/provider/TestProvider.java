package dev.hearth.adapter.external.oauth.provider;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.hearth.adapter.external.oauth.ClientSecret;
import dev.hearth.adapter.external.oauth.ProviderSettings;
import dev.hearth.adapter.external.oauth.provider.Grants.Grant;
import dev.hearth.domain.identity.ProviderId;
import dev.hearth.testkit.SignInBrowser;
import dev.hearth.testkit.Visitor;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * An OpenID Connect provider that keeps the specification, and leaves it where a test says so: what it tells of itself, what it
 * puts into its tokens, how it signs them, what it answers. Whoever visits agrees at once. Safe from any thread.
 */
public final class TestProvider implements AutoCloseable {
    public static final String DISCOVERY = "/.well-known/openid-configuration";
    public static final String TOKEN = "/token";
    public static final String KEYS = "/keys";
    public static final String USER_INFO = "/userinfo";

    private final WebServer server = new WebServer();
    private final Grants grants = new Grants();
    private final Visits visits = new Visits(grants, Map.of("iss", issuer().toString()));
    private final Clock clock;
    private volatile UnaryOperator<Map<String, Object>> metadata = told -> told;
    private volatile UnaryOperator<Map<String, Object>> claims = told -> told;
    private volatile UnaryOperator<Map<String, Object>> userInfo = told -> told;
    private volatile Function<Map<String, Object>, String> signer = told -> Keys.signed(Keys.first("k1"), told);
    private volatile List<JWK> keys = List.of(Keys.first("k1"));

    /** Reads the clock for the times in its tokens. */
    public TestProvider(Clock clock) {
        this.clock = clock;
        server.page(DISCOVERY, exchange -> WebServer.json(exchange, 200, metadata.apply(metadata())));
        server.page("/authorize", visits);
        server.page(TOKEN, this::token);
        server.page(KEYS, exchange -> WebServer.text(exchange, 200, "application/jwk-set+json", keySet()));
        server.page(USER_INFO, this::userInfo);
    }

    public URI issuer() {
        return server.at("");
    }

    /** What an operator who registered here writes into the configuration. */
    public ProviderSettings settings(String id) {
        return ProviderSettings.openId(
                new ProviderId(id), "Provider " + id, issuer(), TestClient.ID, new ClientSecret(TestClient.SECRET));
    }

    public SignInBrowser browser() {
        return visits;
    }

    /** The paths that were asked for, in order. */
    public List<String> asked() {
        return server.asked();
    }

    /** Changes what it tells of itself; the map may be written to. */
    public void tellingOfItself(UnaryOperator<Map<String, Object>> change) {
        metadata = change;
    }

    /** Changes the claims of ID tokens before they are signed. */
    public void claiming(UnaryOperator<Map<String, Object>> change) {
        claims = change;
    }

    /** Changes what the user info endpoint tells. */
    public void telling(UnaryOperator<Map<String, Object>> change) {
        userInfo = change;
    }

    /** Makes ID tokens from claims in another way; the honest one signs by RS256 with the key {@code k1}. */
    public void signing(Function<Map<String, Object>, String> way) {
        signer = way;
    }

    /** Shows other keys than the first. */
    public void showing(JWK... other) {
        keys = List.of(other);
    }

    /** Answers something else altogether at a path. */
    public void answering(String path, HttpHandler answer) {
        server.page(path, answer);
    }

    /** What it tells of itself when it is honest. */
    private Map<String, Object> metadata() {
        Map<String, Object> told = new HashMap<>();
        told.put("issuer", issuer().toString());
        told.put("authorization_endpoint", server.at("/authorize?theme=dark").toString());
        told.put("token_endpoint", server.at(TOKEN).toString());
        told.put("jwks_uri", server.at(KEYS).toString());
        told.put("userinfo_endpoint", server.at(USER_INFO).toString());
        told.put("response_types_supported", List.of("code"));
        told.put("subject_types_supported", List.of("public"));
        told.put("id_token_signing_alg_values_supported", List.of("RS256", "ES256", "HS256", "none"));
        told.put("authorization_response_iss_parameter_supported", true);
        return told;
    }

    private String keySet() {
        return new JWKSet(keys).toString(true);
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = Parameters.form(exchange);
        boolean byForm = metadata.apply(metadata()).containsValue(List.of("client_secret_post"));
        if (!(byForm ? TestClient.isProvenByForm(form) : TestClient.isProvenByHeader(exchange))) {
            WebServer.json(exchange, 401, Map.of("error", "invalid_client"));
            return;
        }
        Optional<Grant> grant = grants.redeem(form);
        if (grant.isPresent()) {
            WebServer.json(exchange, 200, tokens(grant.get()));
        } else {
            WebServer.json(exchange, 400, Map.of("error", "invalid_grant"));
        }
    }

    private Map<String, String> tokens(Grant grant) {
        String access = grants.accessToken(grant.visitor());
        Map<String, Object> told = Claims.of(grant.visitor());
        long now = clock.instant().getEpochSecond();
        told.put("iss", issuer().toString());
        told.put("aud", TestClient.ID);
        told.put("iat", now);
        told.put("exp", now + 300);
        told.put(
                "at_hash",
                AccessTokenHash.compute(new BearerAccessToken(access), JWSAlgorithm.RS256, null)
                        .getValue());
        grant.nonce().ifPresent(nonce -> told.put("nonce", nonce));
        return Map.of("access_token", access, "token_type", "Bearer", "id_token", signer.apply(claims.apply(told)));
    }

    private void userInfo(HttpExchange exchange) throws IOException {
        Optional<Visitor> holder =
                grants.holder(Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")));
        if (holder.isPresent()) {
            WebServer.json(exchange, 200, userInfo.apply(Claims.of(holder.get())));
        } else {
            WebServer.json(exchange, 401, Map.of("error", "invalid_token"));
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
