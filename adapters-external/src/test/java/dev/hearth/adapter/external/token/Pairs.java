package dev.hearth.adapter.external.token;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/** Key pairs: the one of RFC 8037, and fresh ones. */
final class Pairs {
    /** Of RFC 8037 A.1, wrapped as RFC 8410 §7 and §4 have it. */
    static final KeyPair EDWARDS = edwards(
            "302e020100300506032b657004220420", "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A",
            "302a300506032b6570032100", "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");

    static final KeyPair RSA = fresh("RSA", 2048);

    static final SigningKey EDWARDS_KEY = key(EDWARDS);
    static final SigningKey RSA_KEY = key(RSA);

    private Pairs() {}

    static SigningKey key(KeyPair pair) {
        return Pkcs8.key(pair.getPrivate().getEncoded());
    }

    static KeyPair fresh(String algorithm) {
        return fresh(algorithm, 0);
    }

    /** A pair of so many bits, or as long as it always is. */
    static KeyPair fresh(String algorithm, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            if (bits > 0) {
                generator.initialize(bits);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(algorithm, e);
        }
    }

    static byte[] sign(String algorithm, KeyPair pair, byte[] content) throws GeneralSecurityException {
        return sign(Signature.getInstance(algorithm), pair, content);
    }

    static byte[] sign(Signature signature, KeyPair pair, byte[] content) throws GeneralSecurityException {
        signature.initSign(pair.getPrivate());
        signature.update(content);
        return signature.sign();
    }

    /** As PKCS#8, the way OpenSSL writes it. */
    static String pem(PrivateKey key) {
        return pem("PRIVATE KEY", key.getEncoded());
    }

    static String pem(String label, byte[] content) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(label, lines, label);
    }

    /** The public half in every form that a careless verifier could take for a shared secret. */
    static Map<String, byte[]> publicForms(KeyPair pair) {
        byte[] der = pair.getPublic().getEncoded();
        String pem = pem("PUBLIC KEY", der);
        byte[] bare = bare(pair);
        return Map.of(
                "DER", der,
                "PEM", ascii(pem),
                "PEM without its last line break", ascii(pem.strip()),
                "PEM with Windows line breaks", ascii(pem.replace("\n", "\r\n")),
                "base64 of PEM", ascii(pem.replaceAll("-----.*-----|\n", "")),
                "bare", bare,
                "base64 of bare", ascii(Mint.base64(bare)),
                "JWK", ascii(key(pair).publicKey().orElseThrow().toJSONString()),
                "thumbprint", ascii(key(pair).id()));
    }

    private static byte[] bare(KeyPair pair) {
        return pair.getPublic() instanceof RSAPublicKey rsa
                ? unsigned(rsa.getModulus())
                : Arrays.copyOfRange(pair.getPublic().getEncoded(), 12, 44);
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return Arrays.copyOfRange(bytes, bytes.length - number.bitLength() / 8, bytes.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static KeyPair edwards(String before, String secret, String beforeOpen, String open) {
        try {
            KeyFactory factory = KeyFactory.getInstance("Ed25519");
            return new KeyPair(
                    factory.generatePublic(new X509EncodedKeySpec(wrapped(beforeOpen, open))),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(wrapped(before, secret))));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(secret, e);
        }
    }

    private static byte[] wrapped(String before, String key) {
        String hex = before + HexFormat.of().formatHex(Base64.getUrlDecoder().decode(key));
        return HexFormat.of().parseHex(hex);
    }
}
