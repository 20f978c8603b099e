package dev.hearth.application.identity;

import dev.hearth.domain.identity.RefreshToken;
import dev.hearth.domain.identity.SecretCode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Which refresh token comes after which. It follows from the one before and the server's key: whoever shows the same token twice,
 * because the answer was lost or because two tabs refresh at once, is given the same successor twice, so that there are never two
 * living ones. Without the key it cannot be reckoned. Safe from any thread.
 */
public final class Successors {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /**
     * Reckons with a key.
     *
     * @param key at least 32 random bytes, used for nothing else
     */
    public Successors(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    RefreshToken after(RefreshToken token) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] secret = mac.doFinal(token.written().getBytes(StandardCharsets.US_ASCII));
            String text = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
            return new RefreshToken(token.session(), new SecretCode(text));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, missing);
        }
    }
}
