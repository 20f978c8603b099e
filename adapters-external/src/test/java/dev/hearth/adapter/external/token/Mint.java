package dev.hearth.adapter.external.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.hearth.testkit.TestClock;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes keys, and tokens that say whatever a forger likes, without the library under test. */
final class Mint {
    private static final String CLAIMS = "{'iss':'hearth','aud':'hearth-api',"
            + "'sub':'01900000-0000-7000-8000-000000000001','sid':'01900000-0000-7000-8000-00000000005e',"
            + "'email':'ada@example.org','role':'user','iat':IAT,'nbf':IAT,'exp':EXP,'jti':'1'}";

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

    /** What signs a token, or pretends to. */
    interface Hand {
        byte[] sign(byte[] content) throws GeneralSecurityException;
    }

    /** With claims that hold on {@link TestClock#someDay}, and a header whose quotes are written single. */
    static String token(String header, Hand hand) {
        long now = TestClock.someDay().instant().getEpochSecond();
        String claims = CLAIMS.replace("IAT", Long.toString(now)).replace("EXP", Long.toString(now + 900));
        String content = base64(text(header)) + "." + base64(text(claims));
        try {
            return content + "." + base64(hand.sign(content.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(header, e);
        }
    }

    private static byte[] text(String json) {
        return json.replace('\'', '"').getBytes(UTF_8);
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
