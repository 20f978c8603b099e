package dev.hearth.adapter.external.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.AccessTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.InvalidHashException;
import java.io.IOException;
import java.util.List;

/** Believes an ID token or does not (OpenID Connect Core 1.0 §3.1.3.7, RFC 8725). */
final class IdTokens {
    private final Discovery discovery;
    private final IdTokenClaims rules;

    IdTokens(Discovery discovery, IdTokenClaims rules) {
        this.discovery = discovery;
        this.rules = rules;
    }

    /** The claims of a token that is signed by the provider, for us, for this attempt, and not too old. */
    JWTClaimsSet believed(OIDCTokens tokens, String nonce) throws IOException, ParseException, Unproven {
        JWT token = tokens.getIDToken();
        // Before the processor sees it: unsigned and encrypted tokens are other classes, and no key helps them.
        if (!(token instanceof SignedJWT signed)) {
            throw new Unproven("the ID token is not signed");
        }
        JWTClaimsSet claims = authentic(signed);
        rules.mustHold(claims, nonce);
        mustBelongTo(tokens.getAccessToken(), claims, signed.getHeader().getAlgorithm());
        return claims;
    }

    private JWTClaimsSet authentic(SignedJWT token) throws IOException, ParseException, Unproven {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                discovery.provider().algorithms(), (selector, context) -> selected(selector)));
        // The claims have rules of their own, which read our clock.
        processor.setJWTClaimsSetVerifier(null);
        try {
            return processor.process(token, null);
        } catch (KeySourceException e) {
            throw new IOException("The keys of the provider cannot be had.", e);
        } catch (BadJOSEException | JOSEException e) {
            throw new Unproven("the ID token is not signed by a key and an algorithm of the provider", e);
        }
    }

    /** A key that is not known may be new: the provider is asked once more before the token is given up. */
    private List<JWK> selected(JWKSelector selector) throws KeySourceException {
        try {
            List<JWK> known = selector.select(discovery.provider().keys());
            return known.isEmpty() ? selector.select(discovery.afresh().keys()) : known;
        } catch (IOException | ParseException e) {
            throw new KeySourceException("The keys cannot be had.", e);
        }
    }

    /** §3.1.3.8: ties the access token to this person, before it is used to ask for more about them. */
    private static void mustBelongTo(AccessToken access, JWTClaimsSet claims, JWSAlgorithm algorithm) throws Unproven {
        if (!claims.getClaims().containsKey("at_hash")) {
            return;
        }
        String hash = String.valueOf(claims.getClaim("at_hash"));
        Unproven.unless(!hash.isBlank(), "the hash of the access token is blank");
        try {
            AccessTokenValidator.validate(access, algorithm, new AccessTokenHash(hash));
        } catch (InvalidHashException e) {
            throw new Unproven("the access token is not the one the ID token was made with", e);
        }
    }
}
