package dev.hearth.adapter.external.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import dev.hearth.adapter.external.oauth.ProviderSettings.Endpoint;
import dev.hearth.application.identity.port.AuthorizationAnswer;
import dev.hearth.application.identity.port.AuthorizationAttempt;
import dev.hearth.domain.identity.ProvenIdentity;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Sign-in with Facebook: OAuth 2.0 code flow with PKCE, then the Graph API tells whose access token it is. There is no ID token and
 * so no nonce; that the code is of this attempt rests on the verifier alone (RFC 9700 §4.5.3.1).
 */
final class FacebookSignIn implements SignIn {
    private final ProviderSettings settings;
    private final Line line;
    private final TokenExchange exchange;

    FacebookSignIn(ProviderSettings settings, Line line) {
        this.settings = settings;
        this.line = line;
        this.exchange = new TokenExchange(line);
    }

    @Override
    public URI begin(AuthorizationAttempt attempt, URI redirectTo) {
        return new AuthorizationRequest.Builder(ResponseType.CODE, settings.client())
                .endpointURI(endpoint(Endpoint.AUTHORIZATION))
                .scope(settings.scope())
                .redirectionURI(redirectTo)
                .state(new State(attempt.state()))
                .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    @Override
    public ProvenIdentity finish(AuthorizationAttempt attempt, URI redirectTo, AuthorizationAnswer answer)
            throws IOException, ParseException, Unproven {
        boolean ours = answer.issuer().map(settings.issuer().toString()::equals).orElse(true);
        Unproven.unless(ours, "the redirect came from another issuer");
        ClientAuthentication client = new ClientSecretPost(settings.client(), settings.secret());
        HTTPResponse redeemed = exchange.redeem(endpoint(Endpoint.TOKEN), client, attempt, redirectTo, answer);
        AccessToken access = AccessTokenResponse.parse(redeemed).getTokens().getAccessToken();
        return new Portrait(claims(me(access))).of(settings.id());
    }

    private Map<String, Object> me(AccessToken access) throws IOException, ParseException {
        HTTPRequest request = new HTTPRequest(HTTPRequest.Method.GET, endpoint(Endpoint.USER_INFO));
        request.setAuthorization("Bearer " + access.getValue());
        request.appendQueryString(
                "fields=id,name,first_name,last_name,email,picture&appsecret_proof=" + proof(access.getValue()));
        HTTPResponse answer = request.send(line);
        if (answer.getStatusCode() != HTTPResponse.SC_OK) {
            throw new IOException("The Graph API answered " + answer.getStatusCode() + ".");
        }
        return answer.getBodyAsJSONObject();
    }

    /** Shows that whoever uses the access token also has the client secret, as the Graph API can be told to demand. */
    private String proof(String accessToken) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(settings.clientSecret().value().getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(accessToken.getBytes(UTF_8)));
        } catch (GeneralSecurityException unknown) {
            throw new IllegalStateException("This Java has no HMAC-SHA-256.", unknown);
        }
    }

    /** In the words of OpenID Connect. Nothing becomes {@code email_verified}: Facebook does not say that it checked. */
    private static Map<String, Object> claims(Map<String, Object> me) {
        Map<String, Object> claims = new HashMap<>();
        rename(me, "id", claims, "sub");
        rename(me, "email", claims, "email");
        rename(me, "name", claims, "name");
        rename(me, "first_name", claims, "given_name");
        rename(me, "last_name", claims, "family_name");
        if (me.get("picture") instanceof Map<?, ?> picture && picture.get("data") instanceof Map<?, ?> data) {
            rename(data, "url", claims, "picture");
        }
        return claims;
    }

    private static void rename(Map<?, ?> from, String name, Map<String, Object> to, String claim) {
        if (from.get(name) instanceof String text) {
            to.put(claim, text);
        }
    }

    private URI endpoint(Endpoint endpoint) {
        return settings.endpoint(endpoint).orElseThrow();
    }
}
