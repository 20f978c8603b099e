package dev.hearth.adapter.external.password;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.hearth.domain.identity.Password;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What bcrypt is given in place of the password. Bcrypt reads 72 bytes and no further, and many versions stop at a NUL; so the
 * tail of a long passphrase, or all but 18 emoji, would not count. SHA-384 takes in the whole UTF-8 text and Base64 writes its
 * 48 bytes as 64 ASCII characters: below the cut, without NUL, and nothing lost.
 *
 * <p>The hash is keyed (HMAC, RFC 2104) with a name that only Hearth uses. The key is no secret: it keeps bare SHA-384 hashes that
 * leaked elsewhere from being tried here without knowing the passwords behind them.
 */
final class PreHash {
    private static final String ALGORITHM = "HmacSHA384";
    private static final SecretKeySpec PURPOSE = new SecretKeySpec("hearth password".getBytes(US_ASCII), ALGORITHM);

    private PreHash() {}

    static String of(Password password) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(PURPOSE);
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(password.value().getBytes(UTF_8)));
        } catch (GeneralSecurityException unknown) {
            throw new IllegalStateException("This Java has no " + ALGORITHM + ".", unknown);
        }
    }
}
