package dev.hearth.journey.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes tokens that must not be believed, each different in one thing from a genuine one. The forger can sign as the server does,
 * so that what is refused is refused for that one thing.
 */
final class Forger {
    private final Signing signing;
    private final String header;
    private final String claims;
    private final String signature;
    private final Map<String, String> forged = new LinkedHashMap<>();

    Forger(Signing signing, String genuine) {
        String[] parts = genuine.split("\\.", -1);
        this.signing = signing;
        this.header = text(parts[0]);
        this.claims = text(parts[1]);
        this.signature = parts[2];
    }

    /** What signs, or pretends to. */
    private interface Hand {
        byte[] sign(byte[] content) throws GeneralSecurityException;
    }

    /** Nothing changed, but signed again: proves that the forger's hand is good. */
    String copy() {
        return token(header, claims, signing::sign);
    }

    /** Every forgery, by what is wrong with it. */
    Map<String, String> forgeries() {
        algorithms();
        openKeys();
        signatures();
        keyNames();
        ownKeys();
        return forged;
    }

    private void algorithms() {
        for (String none : List.of("none", "None", "")) {
            forge("algorithm '" + none + "'", algorithm(none), content -> new byte[0]);
            forge("algorithm '" + none + "' and signed", algorithm(none), signing::sign);
        }
        List.of("HS256", "HS384", "HS512", "EdDSA", "RS256", "RS512", "PS256", "ES256").stream()
                .filter(other -> !other.equals(signing.algorithm()))
                .forEach(other -> forge("algorithm " + other, algorithm(other), signing::sign));
    }

    /** RFC 8725 §2.1. */
    private void openKeys() {
        List<byte[]> forms = signing.open();
        for (int i = 0; i < forms.size(); i++) {
            byte[] key = forms.get(i);
            forge("public key as a secret, form " + i, algorithm("HS256"), content -> Signing.mac(key, content));
            forge("the same under the true algorithm, form " + i, header, content -> Signing.mac(key, content));
        }
    }

    private void signatures() {
        String content = encoded(header) + "." + encoded(claims) + ".";
        byte[] changed = Base64.getUrlDecoder().decode(signature);
        changed[changed.length / 2] ^= 1;
        forged.put("signature cut", content + signature.substring(0, signature.length() - 4));
        forged.put("signature changed", content + encoded(changed));
        forged.put("signature all zeros", content + encoded(new byte[changed.length]));
        forged.put("signature left out", content);
        forged.put("signature cut off", content.substring(0, content.length() - 1));
        String admin = claims.replace("\"user\"", "\"admin\"");
        forged.put("other claims", encoded(header) + "." + encoded(admin) + "." + signature);
    }

    private void keyNames() {
        for (String name : List.of("other", "../../dev/null", "/proc/self/environ", "' OR '1'='1", "")) {
            forge(
                    "key '" + name + "'",
                    header.replaceFirst("\"kid\":\"[^\"]*\"", "\"kid\":\"" + name + "\""),
                    signing::sign);
        }
        forge("key left out", header.replaceFirst(",?\"kid\":\"[^\"]*\"", "").replace("{,", "{"), signing::sign);
    }

    private void ownKeys() {
        byte[] own = new byte[32];
        more("jku", "\"https://evil.example/keys\"");
        more("x5u", "\"https://evil.example/certificate\"");
        more("crit", "[\"exp\"]");
        more("jwk", "{\"kty\":\"oct\",\"k\":\"" + encoded(own) + "\"}");
        forge(
                "jwk, and signed with it",
                algorithm("HS256").replace("}", ",\"jwk\":{\"kty\":\"oct\",\"k\":\"" + encoded(own) + "\"}}"),
                content -> Signing.mac(own, content));
        forge("type of another use", header.replace("at+jwt", "JWT"), signing::sign);
    }

    private void more(String name, String value) {
        forge(name, header.replace("}", ",\"" + name + "\":" + value + "}"), signing::sign);
    }

    private String algorithm(String other) {
        return header.replace("\"alg\":\"" + signing.algorithm() + "\"", "\"alg\":\"" + other + "\"");
    }

    private void forge(String what, String otherHeader, Hand hand) {
        forged.put(what, token(otherHeader, claims, hand));
    }

    private static String token(String header, String claims, Hand hand) {
        String content = encoded(header) + "." + encoded(claims);
        try {
            return content + "." + encoded(hand.sign(content.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(header, impossible);
        }
    }

    private static String text(String part) {
        return new String(Base64.getUrlDecoder().decode(part), UTF_8);
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
