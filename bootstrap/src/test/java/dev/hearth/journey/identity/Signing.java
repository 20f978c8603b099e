package dev.hearth.journey.identity;

import dev.hearth.bootstrap.assembly.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The ways a server may sign access tokens, each with a key that the forger of a test knows as well. */
enum Signing {
    HS256("HS256") {
        @Override
        byte[] sign(byte[] content) throws GeneralSecurityException {
            return mac(Secrets.of(SECRET).keyFor("tokens"), content);
        }
    },
    EDDSA("EdDSA") {
        @Override
        Optional<KeyPair> pair() {
            return Optional.of(Pairs.EDWARDS);
        }

        @Override
        byte[] sign(byte[] content) throws GeneralSecurityException {
            return signed("Ed25519", Pairs.EDWARDS, content);
        }
    },
    RS256("RS256") {
        @Override
        Optional<KeyPair> pair() {
            return Optional.of(Pairs.RSA);
        }

        @Override
        byte[] sign(byte[] content) throws GeneralSecurityException {
            return signed("SHA256withRSA", Pairs.RSA, content);
        }
    };

    private static final String SECRET = "only-for-forgers-only-for-forgers-only-for-forgers";

    private final String algorithm;

    Signing(String algorithm) {
        this.algorithm = algorithm;
    }

    private static final class Pairs {
        private static final KeyPair EDWARDS = fresh("Ed25519");
        private static final KeyPair RSA = fresh("RSA");

        private static KeyPair fresh(String kind) {
            try {
                return KeyPairGenerator.getInstance(kind).generateKeyPair();
            } catch (GeneralSecurityException missing) {
                throw new IllegalStateException(kind, missing);
            }
        }
    }

    /** Empty where one secret does both. */
    Optional<KeyPair> pair() {
        return Optional.empty();
    }

    /** As the server itself would, but by the JDK alone. */
    abstract byte[] sign(byte[] content) throws GeneralSecurityException;

    /** As tokens call it. */
    String algorithm() {
        return algorithm;
    }

    /** What an operator sets for it. */
    Map<String, String> settings() {
        String secret = "HEARTH_TOKENS_SECRET";
        return pair().map(own ->
                        Map.of(secret, SECRET, "HEARTH_TOKENS_ALGORITHM", name(), "HEARTH_TOKENS_KEY", file(own)))
                .orElse(Map.of(secret, SECRET));
    }

    /** What everybody may know of the key, in the forms that a careless server could take for a shared secret; none where all is secret. */
    List<byte[]> open() {
        return pair().map(own -> own.getPublic().getEncoded())
                .map(der -> List.of(
                        der,
                        Arrays.copyOfRange(der, der.length - 32, der.length),
                        pem("PUBLIC KEY", der).getBytes(StandardCharsets.US_ASCII),
                        pem("PUBLIC KEY", der).strip().getBytes(StandardCharsets.US_ASCII),
                        Base64.getEncoder().encode(der)))
                .orElse(List.of());
    }

    static byte[] mac(byte[] key, byte[] content) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(content);
    }

    private static byte[] signed(String name, KeyPair pair, byte[] content) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(name);
        signature.initSign(pair.getPrivate());
        signature.update(content);
        return signature.sign();
    }

    /** For its owner alone, as the server demands. */
    private static String file(KeyPair pair) {
        try {
            Path file = Files.createTempFile(
                    Path.of("target"),
                    "signing",
                    ".pem",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            file.toFile().deleteOnExit();
            return Files.writeString(file, pem("PRIVATE KEY", pair.getPrivate().getEncoded()))
                    .toString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String pem(String label, byte[] content) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(label, lines, label);
    }
}
