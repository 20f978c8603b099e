package dev.hearth.adapter.external.token;

import com.nimbusds.jose.JWSAlgorithm;

/** By which algorithms tokens can be signed. Each key has exactly one of them, whatever a token says (RFC 8725 §3.1). */
public enum SigningAlgorithm {
    /** HMAC-SHA-256 (RFC 7518 §3.2): whoever can verify can sign too. */
    HS256,
    /** Ed25519 (RFC 8037 §3.1): small and fast, verified with the public key. */
    EDDSA,
    /** RSASSA-PKCS1-v1_5 with SHA-256 (RFC 7518 §3.3): for verifiers that know nothing newer. */
    RS256;

    JWSAlgorithm jws() {
        return switch (this) {
            case HS256 -> JWSAlgorithm.HS256;
            case EDDSA -> JWSAlgorithm.EdDSA;
            case RS256 -> JWSAlgorithm.RS256;
        };
    }
}
