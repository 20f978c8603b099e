package dev.hearth.adapter.external.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.jwk.JWK;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What signs and verifies tokens, by one algorithm, and the name they call it by: a shared secret, or a key pair (see {@link
 * PemKeys}). Redacted when printed.
 */
public final class SigningKey {
    /** As long as the output of SHA-256, the least RFC 7518 §3.2 allows. */
    public static final int MIN_BYTES = 32;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final byte[] TRIAL = "hearth".getBytes(StandardCharsets.US_ASCII);

    private final String id;
    private final KeyMaterial material;

    /**
     * A shared secret under a name, for HS256. Whoever knows the secret can make tokens for everybody.
     *
     * @param id the {@code kid} of the tokens: letters, digits, {@code . _ -}; never used again for another secret
     * @param secret at least {@value #MIN_BYTES} bytes, from a random source
     * @throws IllegalArgumentException naming the fault
     */
    public SigningKey(String id, byte[] secret) {
        this(id, material(id, secret));
    }

    private SigningKey(String id, KeyMaterial material) {
        this.id = id;
        this.material = material;
    }

    private static KeyMaterial material(String id, byte[] secret) {
        if (!NAME.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "The id of a signing key must be 1 to 64 letters, digits, dots, dashes or underscores.");
        }
        if (secret.length < MIN_BYTES) {
            throw new IllegalArgumentException("The signing key \"%s\" has %d bytes; it needs at least %d."
                    .formatted(id, secret.length, MIN_BYTES));
        }
        return new SharedSecret(secret);
    }

    /**
     * A key pair, called by the thumbprint of its public key (RFC 7638): the same on every node without being told.
     *
     * @throws IllegalArgumentException when its halves do not belong together
     */
    static SigningKey ofPair(KeyMaterial pair) {
        if (!isSound(pair)) {
            throw new IllegalArgumentException("holds a damaged key: what it signs does not verify");
        }
        String thumbprint = pair.publicKey().map(JWK::getKeyID).orElseThrow();
        return new SigningKey(thumbprint, pair);
    }

    /** Found at the start, not by the first person who logs in. */
    private static boolean isSound(KeyMaterial pair) {
        JWSHeader header = new JWSHeader(pair.algorithm().jws());
        try {
            return pair.verifier().verify(header, TRIAL, pair.signer().sign(header, TRIAL));
        } catch (JOSEException damaged) {
            return false;
        }
    }

    /** By what it signs. */
    public SigningAlgorithm algorithm() {
        return material.algorithm();
    }

    String id() {
        return id;
    }

    JWSSigner signer() throws JOSEException {
        return material.signer();
    }

    JWSVerifier verifier() throws JOSEException {
        return material.verifier();
    }

    Optional<JWK> publicKey() {
        return material.publicKey();
    }

    @Override
    public String toString() {
        return "[signing key " + id + "]";
    }
}
