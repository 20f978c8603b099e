package dev.hearth.adapter.external.oauth;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import dev.hearth.adapter.external.oauth.ProviderSettings.Endpoint;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks a provider about itself (OpenID Connect Discovery 1.0 §4) and keeps the answer for a while. Two threads that find nothing
 * kept both ask: that costs the provider two small answers, and nobody waits for anybody.
 */
final class Discovery {
    /** So long a key that the provider withdrew may still be believed. */
    static final Duration LIFE = Duration.ofHours(1);

    private final ProviderSettings settings;
    private final Line line;
    private final Clock clock;
    private volatile @Nullable Discovered kept;

    Discovery(ProviderSettings settings, Line line, Clock clock) {
        this.settings = settings;
        this.line = line;
        this.clock = clock;
    }

    /** What was found out not long ago. */
    Discovered provider() throws IOException, ParseException {
        Discovered found = kept;
        return found != null && clock.instant().isBefore(found.at().plus(LIFE)) ? found : afresh();
    }

    /** Asks now: for when a key is not among those kept. */
    Discovered afresh() throws IOException, ParseException {
        OIDCProviderMetadata told =
                OIDCProviderMetadata.parse(line.get(address()).getBodyAsJSONObject());
        // §4.3: whoever may name another issuer could have tokens of that issuer believed here.
        if (!settings.issuer().toString().equals(told.getIssuer().getValue())) {
            throw new IOException("The discovery document is of another issuer.");
        }
        Discovered found = judged(told);
        kept = found;
        return found;
    }

    private URI address() {
        String issuer = settings.issuer().toString();
        String stem = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        return URI.create(stem + "/.well-known/openid-configuration");
    }

    private Discovered judged(OIDCProviderMetadata told) throws IOException {
        return new Discovered(
                endpoint(Endpoint.AUTHORIZATION, told.getAuthorizationEndpointURI()),
                endpoint(Endpoint.TOKEN, told.getTokenEndpointURI()),
                userInfo(told),
                algorithms(told),
                authentication(told),
                told.supportsAuthorizationResponseIssuerParam(),
                keys(endpoint(Endpoint.KEYS, told.getJWKSetURI())),
                clock.instant());
    }

    private URI endpoint(Endpoint endpoint, @Nullable URI told) throws IOException {
        Optional<URI> chosen = settings.endpoint(endpoint);
        return chosen.isPresent() ? chosen.get() : line.named(endpoint.name(), Optional.ofNullable(told));
    }

    private Optional<URI> userInfo(OIDCProviderMetadata told) throws IOException {
        return told.getUserInfoEndpointURI() == null
                ? settings.endpoint(Endpoint.USER_INFO)
                : Optional.of(endpoint(Endpoint.USER_INFO, told.getUserInfoEndpointURI()));
    }

    private static Set<JWSAlgorithm> algorithms(OIDCProviderMetadata told) throws IOException {
        List<JWSAlgorithm> offered =
                Optional.ofNullable(told.getIDTokenJWSAlgs()).orElseGet(() -> List.of(JWSAlgorithm.RS256));
        Set<JWSAlgorithm> both =
                offered.stream().filter(Discovered.ALLOWED::contains).collect(Collectors.toUnmodifiableSet());
        if (both.isEmpty()) {
            throw new IOException("The provider signs with no algorithm that is allowed here.");
        }
        return both;
    }

    private static ClientAuthenticationMethod authentication(OIDCProviderMetadata told) throws IOException {
        List<ClientAuthenticationMethod> offered = Optional.ofNullable(told.getTokenEndpointAuthMethods())
                .orElseGet(() -> List.of(ClientAuthenticationMethod.getDefault()));
        for (ClientAuthenticationMethod method : List.of(
                ClientAuthenticationMethod.CLIENT_SECRET_BASIC, ClientAuthenticationMethod.CLIENT_SECRET_POST)) {
            if (offered.contains(method)) {
                return method;
            }
        }
        throw new IOException("The provider takes no client secret.");
    }

    private JWKSet keys(URI address) throws IOException {
        try {
            return JWKSet.parse(line.get(address).getBody());
        } catch (java.text.ParseException e) {
            throw new IOException("The key set is malformed.", e);
        }
    }
}
