package dev.hearth.adapter.external.token;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;
import java.util.Optional;

/** A private key in the form of RFC 5958, which says itself of what kind it is. */
final class Pkcs8 {
    private static final List<String> KINDS = List.of("Ed25519", "RSA");

    private Pkcs8() {}

    /**
     * The key pair it belongs to.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    static SigningKey key(byte[] encoded) {
        try {
            for (String kind : KINDS) {
                Optional<PrivateKey> key = read(kind, encoded);
                if (key.isPresent()) {
                    return SigningKey.ofPair(pair(key.get()));
                }
            }
        } catch (GeneralSecurityException damaged) {
            throw new IllegalArgumentException("holds a damaged key", damaged);
        }
        throw new IllegalArgumentException("holds neither an Ed25519 nor an RSA key as PKCS#8");
    }

    private static Optional<PrivateKey> read(String kind, byte[] encoded) throws GeneralSecurityException {
        try {
            return Optional.of(KeyFactory.getInstance(kind).generatePrivate(new PKCS8EncodedKeySpec(encoded)));
        } catch (InvalidKeySpecException ofAnotherKind) {
            return Optional.empty();
        }
    }

    private static KeyMaterial pair(PrivateKey key) throws GeneralSecurityException {
        return switch (key) {
            case EdECPrivateKey edwards -> Ed25519Pair.of(edwards);
            case RSAPrivateCrtKey rsa -> RsaPair.of(rsa);
            default -> throw new IllegalArgumentException("holds an RSA key without its primes");
        };
    }
}
