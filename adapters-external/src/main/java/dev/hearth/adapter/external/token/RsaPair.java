package dev.hearth.adapter.external.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Optional;

/** An RSA key pair. */
final class RsaPair implements KeyMaterial {
    /** The least RFC 7518 §3.3 allows. */
    static final int MIN_BITS = 2048;

    /** Signing with longer ones takes so long that a few people who log in would keep a core busy. */
    static final int MAX_BITS = 8192;

    /** Smaller ones, though correct, have let signatures be forged wherever a verifier was careless. */
    private static final BigInteger MIN_EXPONENT = BigInteger.valueOf(65_537);

    private final RSAPrivateCrtKey secret;
    private final RSAPublicKey open;

    private RsaPair(RSAPrivateCrtKey secret, RSAPublicKey open) {
        this.secret = secret;
        this.open = open;
    }

    /** The pair of a private key that carries its public one, as it does in PKCS#8 (RFC 8017 §A.1.2). */
    static RsaPair of(RSAPrivateCrtKey secret) throws GeneralSecurityException {
        int bits = secret.getModulus().bitLength();
        if (bits < MIN_BITS || bits > MAX_BITS) {
            throw new IllegalArgumentException(
                    "holds an RSA key of %d bits; it needs %d to %d".formatted(bits, MIN_BITS, MAX_BITS));
        }
        BigInteger exponent = secret.getPublicExponent();
        if (exponent.compareTo(MIN_EXPONENT) < 0) {
            throw new IllegalArgumentException("holds an RSA key with the public exponent %s; it needs at least %s"
                    .formatted(exponent, MIN_EXPONENT));
        }
        RSAPublicKeySpec open = new RSAPublicKeySpec(secret.getModulus(), exponent);
        return new RsaPair(secret, (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(open));
    }

    @Override
    public SigningAlgorithm algorithm() {
        return SigningAlgorithm.RS256;
    }

    @Override
    public JWSSigner signer() {
        return new RSASSASigner(secret);
    }

    @Override
    public JWSVerifier verifier() {
        return new RSASSAVerifier(open);
    }

    @Override
    public Optional<JWK> publicKey() {
        return Optional.of(jwk(open));
    }

    /** The key as RFC 7518 §6.3.1 writes it, called by its thumbprint (RFC 7638). */
    static JWK jwk(RSAPublicKey key) {
        try {
            return new RSAKey.Builder(key)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(SigningAlgorithm.RS256.jws())
                    .keyIDFromThumbprint()
                    .build();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("This Java has no SHA-256.", impossible);
        }
    }
}
