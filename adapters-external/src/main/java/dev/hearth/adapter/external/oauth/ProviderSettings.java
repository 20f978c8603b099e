package dev.hearth.adapter.external.oauth;

import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import dev.hearth.domain.identity.ProviderId;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One provider, as the operator of this server registered with it.
 *
 * @param issuer who the provider says it is, letter by letter; for {@link Kind#FACEBOOK} only what a redirect may call it
 * @param scopes what to ask for; {@link Kind#OPENID} must ask for {@code openid}
 * @param endpoints addresses to use instead of those the provider tells of itself; may be private, since the operator chose them
 */
public record ProviderSettings(
        ProviderId id,
        String title,
        Kind kind,
        URI issuer,
        String clientId,
        ClientSecret clientSecret,
        List<String> scopes,
        Map<Endpoint, URI> endpoints) {
    /** Which protocol the provider speaks. */
    public enum Kind {
        OPENID,
        FACEBOOK
    }

    /** What a provider answers at. */
    public enum Endpoint {
        AUTHORIZATION,
        TOKEN,
        USER_INFO,
        KEYS
    }

    /** Refuses settings that could never work, or not safely, so that the server does not start with them. */
    public ProviderSettings {
        scopes = List.copyOf(scopes);
        endpoints = Map.copyOf(endpoints);
        check(id, !title.isBlank(), "a title");
        check(id, !clientId.isBlank(), "a client id");
        check(id, Reach.isSecure(issuer) && issuer.getRawQuery() == null, "an https issuer without a query");
        check(id, endpoints.values().stream().allMatch(Reach::isSecure), "https endpoints");
        check(id, kind != Kind.OPENID || scopes.contains("openid"), "the scope openid");
    }

    /** An OpenID Connect provider that tells its endpoints itself. */
    public static ProviderSettings openId(
            ProviderId id, String title, URI issuer, String clientId, ClientSecret clientSecret) {
        List<String> scopes = List.of("openid", "email", "profile");
        return new ProviderSettings(id, title, Kind.OPENID, issuer, clientId, clientSecret, scopes, Map.of());
    }

    /** Google, by the name {@code google}. */
    public static ProviderSettings google(String clientId, ClientSecret clientSecret) {
        URI issuer = URI.create("https://accounts.google.com");
        return openId(new ProviderId("google"), "Google", issuer, clientId, clientSecret);
    }

    /**
     * Facebook, by the name {@code facebook}.
     *
     * @param version of its Graph API, such as {@code v24.0}; each is kept for some two years after the next one
     */
    public static ProviderSettings facebook(String clientId, ClientSecret clientSecret, String version) {
        URI issuer = URI.create("https://www.facebook.com");
        List<String> scopes = List.of("public_profile", "email");
        return new ProviderSettings(
                new ProviderId("facebook"),
                "Facebook",
                Kind.FACEBOOK,
                issuer,
                clientId,
                clientSecret,
                scopes,
                Map.of(
                        Endpoint.AUTHORIZATION, URI.create("https://www.facebook.com/" + version + "/dialog/oauth"),
                        Endpoint.TOKEN, URI.create("https://graph.facebook.com/" + version + "/oauth/access_token"),
                        Endpoint.USER_INFO, URI.create("https://graph.facebook.com/" + version + "/me")));
    }

    /** The same provider at other addresses. */
    public ProviderSettings at(Map<Endpoint, URI> addresses) {
        return new ProviderSettings(id, title, kind, issuer, clientId, clientSecret, scopes, addresses);
    }

    private static void check(ProviderId id, boolean fulfilled, String need) {
        if (!fulfilled) {
            throw new IllegalArgumentException("The sign-in provider \"%s\" needs %s.".formatted(id, need));
        }
    }

    Optional<URI> endpoint(Endpoint endpoint) {
        return Optional.ofNullable(endpoints.get(endpoint));
    }

    Issuer issuerName() {
        return new Issuer(issuer);
    }

    ClientID client() {
        return new ClientID(clientId);
    }

    Secret secret() {
        return new Secret(clientSecret.value());
    }

    Scope scope() {
        return new Scope(scopes.toArray(String[]::new));
    }
}
