package dev.hearth.adapter.external.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.jwk.JWK;
import java.util.Optional;

/** What a key is made of, and so by which algorithm it signs. Its signers and verifiers are safe from any thread. */
sealed interface KeyMaterial permits SharedSecret, Ed25519Pair, RsaPair {
    SigningAlgorithm algorithm();

    JWSSigner signer() throws JOSEException;

    JWSVerifier verifier() throws JOSEException;

    /** What everybody may know; empty for a secret. */
    Optional<JWK> publicKey();
}
