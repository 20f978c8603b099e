package dev.hearth.adapter.external.oauth.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.Map;

/** Key pairs, made once for all tests since RSA keys take their time, and signatures by them. */
public final class Keys {
    private static final RSAKey FIRST = rsa();
    private static final RSAKey SECOND = rsa();
    private static final ECKey ELLIPTIC = ec();

    private Keys() {}

    /** The same pair under any name. */
    public static RSAKey first(String id) {
        return new RSAKey.Builder(FIRST).keyID(id).build();
    }

    /** Another pair. */
    public static RSAKey second(String id) {
        return new RSAKey.Builder(SECOND).keyID(id).build();
    }

    public static ECKey elliptic(String id) {
        return new ECKey.Builder(ELLIPTIC).keyID(id).build();
    }

    /** A signed token with these claims, its algorithm RS256. */
    public static String signed(RSAKey key, Map<String, Object> claims) {
        return signed(JWSAlgorithm.RS256, key, claims);
    }

    public static String signed(JWSAlgorithm algorithm, RSAKey key, Map<String, Object> claims) {
        try {
            return signed(algorithm, key.getKeyID(), new RSASSASigner(key), claims);
        } catch (JOSEException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static String signed(ECKey key, Map<String, Object> claims) {
        try {
            return signed(JWSAlgorithm.ES256, key.getKeyID(), new ECDSASigner(key), claims);
        } catch (JOSEException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** By whatever signer a forger has. */
    public static String signed(JWSAlgorithm algorithm, String keyId, JWSSigner signer, Map<String, Object> claims) {
        JWSObject token =
                new JWSObject(new JWSHeader.Builder(algorithm).keyID(keyId).build(), new Payload(claims));
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalArgumentException(e);
        }
        return token.serialize();
    }

    /** For a use that the type names. */
    public static String typed(String type, RSAKey key, Map<String, Object> claims) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(key.getKeyID())
                .type(new JOSEObjectType(type))
                .build();
        JWSObject token = new JWSObject(header, new Payload(claims));
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalArgumentException(e);
        }
        return token.serialize();
    }

    private static RSAKey rsa() {
        try {
            return new RSAKeyGenerator(2048).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ECKey ec() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
