package dev.hearth.adapter.external.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Optional;

/** An Ed25519 key pair (RFC 8032). */
final class Ed25519Pair implements KeyMaterial {
    private static final int KEY_BYTES = 32;

    private final PrivateKey secret;
    private final PublicKey open;

    private Ed25519Pair(PrivateKey secret, PublicKey open) {
        this.secret = secret;
        this.open = open;
    }

    /**
     * The pair of a private key. Its PKCS#8 file need not hold the public key (RFC 8410 §7), and the JDK has no door to compute
     * it by, except where it makes a pair out of random bytes: those bytes are the private key (RFC 8032 §5.1.5). Whoever calls
     * this proves that both fit by a signature.
     */
    static Ed25519Pair of(EdECPrivateKey secret) throws GeneralSecurityException {
        byte[] seed = secret.getBytes().orElseThrow(() -> new IllegalArgumentException("holds an empty Ed25519 key"));
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new NoChance(seed));
        return new Ed25519Pair(secret, generator.generateKeyPair().getPublic());
    }

    @Override
    public SigningAlgorithm algorithm() {
        return SigningAlgorithm.EDDSA;
    }

    @Override
    public JWSSigner signer() {
        return new Ed25519Signer(secret);
    }

    @Override
    public JWSVerifier verifier() {
        return new Ed25519Verifier(open);
    }

    @Override
    public Optional<JWK> publicKey() {
        return Optional.of(jwk(open));
    }

    /** The key as RFC 8037 §2 writes it, called by its thumbprint (RFC 7638). */
    static JWK jwk(PublicKey key) {
        byte[] encoded = key.getEncoded();
        // The point is the end of the X.509 form (RFC 8410 §4).
        byte[] point = Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length);
        try {
            return new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(point))
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(SigningAlgorithm.EDDSA.jws())
                    .keyIDFromThumbprint()
                    .build();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("This Java has no SHA-256.", impossible);
        }
    }

    /** Gives the same bytes whenever it is asked. */
    @SuppressWarnings("serial")
    private static final class NoChance extends SecureRandom {
        private final transient byte[] bytes;

        NoChance(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public void nextBytes(byte[] wanted) {
            System.arraycopy(bytes, 0, wanted, 0, wanted.length);
        }
    }
}
