package dev.hearth.adapter.external.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes keys, and tokens that say whatever a forger likes, without the library under test. */
final class Mint {
    private Mint() {}

    static AccessTokenSettings settings(SigningKey current, SigningKey... older) {
        return new AccessTokenSettings("hearth", "hearth-api", Duration.ofMinutes(15), current, List.of(older));
    }

    static SigningKey key(String id, char letter) {
        return new SigningKey(id, secret(letter));
    }

    static byte[] secret(char letter) {
        byte[] secret = new byte[SigningKey.MIN_BYTES];
        Arrays.fill(secret, (byte) letter);
        return secret;
    }

    /** Signed with the key of that letter, by an algorithm of the JDK such as {@code HmacSHA256}. */
    static String token(String header, String claims, char letter, String algorithm) {
        String content = base64(header.getBytes(UTF_8)) + "." + base64(claims.getBytes(UTF_8));
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret(letter), algorithm));
            return content + "." + base64(mac.doFinal(content.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(algorithm, e);
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
