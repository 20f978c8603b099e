package dev.hearth.domain.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What is stored in place of a {@link SecretCode}, so that nobody who reads the store can use it. A plain digest is enough: codes
 * are random and long, so there is nothing to guess.
 *
 * @param value SHA-256 in lower-case hexadecimal digits
 */
public record SecretDigest(String value) {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    public SecretDigest {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("A digest has 64 hexadecimal digits.");
        }
    }

    public static SecretDigest of(SecretCode code) {
        return ofText(code.value());
    }

    /** The digest of any text, for a name that nobody is to read. */
    public static SecretDigest ofText(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new SecretDigest(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
