package dev.hearth.adapter.external.oauth;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import dev.hearth.application.identity.port.AuthorizationAnswer;
import dev.hearth.application.identity.port.AuthorizationAttempt;
import dev.hearth.domain.identity.ProvenIdentity;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/** Sign-in by OpenID Connect Core 1.0 §3.1, the code flow. */
final class OpenIdSignIn implements SignIn {
    private final ProviderSettings settings;
    private final Discovery discovery;
    private final TokenExchange exchange;
    private final IdTokens idTokens;
    private final UserInfo userInfo;

    OpenIdSignIn(ProviderSettings settings, Line line, Clock clock) {
        this.settings = settings;
        this.discovery = new Discovery(settings, line, clock);
        this.exchange = new TokenExchange(line);
        this.idTokens = new IdTokens(discovery, new IdTokenClaims(settings, clock));
        this.userInfo = new UserInfo(line);
    }

    @Override
    public URI begin(AuthorizationAttempt attempt, URI redirectTo) throws IOException, ParseException {
        return new AuthenticationRequest.Builder(ResponseType.CODE, settings.scope(), settings.client(), redirectTo)
                .endpointURI(discovery.provider().authorization())
                .state(new State(attempt.state()))
                .nonce(new Nonce(attempt.nonce()))
                .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    @Override
    public ProvenIdentity finish(AuthorizationAttempt attempt, URI redirectTo, AuthorizationAnswer answer)
            throws IOException, ParseException, Unproven {
        Discovered provider = discovery.provider();
        mustComeFrom(provider, answer.issuer());
        HTTPResponse redeemed = exchange.redeem(provider.token(), client(provider), attempt, redirectTo, answer);
        OIDCTokens tokens = OIDCTokenResponse.parse(redeemed).getOIDCTokens();
        JWTClaimsSet claims = idTokens.believed(tokens, attempt.nonce());
        return userInfo.complete(claims, provider, tokens.getAccessToken()).of(settings.id());
    }

    /** RFC 9207 §2.4: before the code is used, so that no other provider gets it in a mix-up (RFC 9700 §4.4). */
    private void mustComeFrom(Discovered provider, Optional<String> issuer) throws Unproven {
        boolean fits = issuer.map(settings.issuer().toString()::equals).orElse(!provider.namesItself());
        Unproven.unless(fits, "the redirect came from another issuer");
    }

    private ClientAuthentication client(Discovered provider) {
        return provider.authentication().equals(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                ? new ClientSecretPost(settings.client(), settings.secret())
                : new ClientSecretBasic(settings.client(), settings.secret());
    }
}
