package dev.hearth.adapter.external.oauth;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a provider tells of itself, as far as it is used and after it was judged.
 *
 * @param algorithms those of ID tokens that both sides allow; at least one
 * @param authentication how the token endpoint wants to know us
 * @param namesItself whether every redirect names the issuer (RFC 9207 §3)
 * @param keys public keys only count; what else is in the set is never selected
 */
record Discovered(
        URI authorization,
        URI token,
        Optional<URI> userInfo,
        Set<JWSAlgorithm> algorithms,
        ClientAuthenticationMethod authentication,
        boolean namesItself,
        JWKSet keys,
        Instant at) {
    /** What {@link IdTokens} can verify with the JDK alone; nothing symmetric, ever (RFC 8725 §2.1). */
    static final List<JWSAlgorithm> ALLOWED = List.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);
}
