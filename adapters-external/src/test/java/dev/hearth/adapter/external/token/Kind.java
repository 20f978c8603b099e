package dev.hearth.adapter.external.token;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The kinds of signing keys with one key each, and signatures by it that the JDK alone has made. */
enum Kind {
    HS256("HS256") {
        @Override
        SigningKey key() {
            return Mint.key("now", 'k');
        }

        @Override
        byte[] sign(byte[] content) throws GeneralSecurityException {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Mint.secret('k'), "HmacSHA256"));
            return mac.doFinal(content);
        }
    },
    EDDSA("EdDSA") {
        @Override
        SigningKey key() {
            return Pairs.EDWARDS_KEY;
        }

        @Override
        byte[] sign(byte[] content) throws GeneralSecurityException {
            return Pairs.sign("Ed25519", Pairs.EDWARDS, content);
        }
    },
    RS256("RS256") {
        @Override
        SigningKey key() {
            return Pairs.RSA_KEY;
        }

        @Override
        byte[] sign(byte[] content) throws GeneralSecurityException {
            return Pairs.sign("SHA256withRSA", Pairs.RSA, content);
        }
    };

    private final String algorithm;

    Kind(String algorithm) {
        this.algorithm = algorithm;
    }

    abstract SigningKey key();

    abstract byte[] sign(byte[] content) throws GeneralSecurityException;

    /** As tokens call it. */
    String algorithm() {
        return algorithm;
    }

    /** Signs with this key, and believes those of the other kinds too. */
    AccessTokenSettings settings() {
        SigningKey[] others = Arrays.stream(values())
                .filter(kind -> kind != this)
                .map(Kind::key)
                .toArray(SigningKey[]::new);
        return Mint.settings(key(), others);
    }

    /** A token of this header, each parameter with single quotes, and of claims that hold. */
    String token(String header) {
        return Mint.token(header, this::sign);
    }

    /** The header this kind writes, with something more in it. */
    String header(String more) {
        return "{'alg':'%s','typ':'at+jwt','kid':'%s'%s}".formatted(algorithm, key().id(), more);
    }
}
