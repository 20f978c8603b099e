package dev.hearth.application.shared;

import dev.hearth.domain.shared.Page;
import dev.hearth.domain.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals the keys by which lists are continued, so that a cursor that was changed, or belongs to another list or another reader,
 * is refused and never read as something else. Every node of a cluster has the same secret. Safe from any thread.
 */
public final class Cursors {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SEAL_BYTES = 12;

    private final SecretKeySpec secret;

    /**
     * Seals with a secret.
     *
     * @param secret at least 32 random bytes, used for nothing else
     */
    public Cursors(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    /**
     * Makes the key of a page opaque.
     *
     * @param list names the list and its reader: what the cursor must be handed in for
     */
    public <T> Page<T> seal(String list, Page<T> page) {
        return new Page<>(page.items(), page.next().map(key -> seal(list, key)));
    }

    /** Reads a cursor that {@link #seal(String, Page)} gave for the same list. */
    public Optional<String> open(String list, Optional<String> cursor) {
        return cursor.map(text -> open(list, text));
    }

    private String seal(String list, String key) {
        byte[] text = key.getBytes(StandardCharsets.UTF_8);
        byte[] sealed = Arrays.copyOf(mark(list, text), SEAL_BYTES + text.length);
        System.arraycopy(text, 0, sealed, SEAL_BYTES, text.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    private String open(String list, String cursor) {
        byte[] sealed = decoded(cursor);
        if (sealed.length > SEAL_BYTES) {
            byte[] text = Arrays.copyOfRange(sealed, SEAL_BYTES, sealed.length);
            if (MessageDigest.isEqual(mark(list, text), Arrays.copyOf(sealed, SEAL_BYTES))) {
                return new String(text, StandardCharsets.UTF_8);
            }
        }
        throw foreign();
    }

    private static byte[] decoded(String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            // Base64 has several spellings of the same bytes; only the one that was given is taken back.
            if (Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(cursor)) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            throw foreign();
        }
        throw foreign();
    }

    private byte[] mark(String list, byte[] text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            mac.update(list.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(text), SEAL_BYTES);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, missing);
        }
    }

    private static Refusal foreign() {
        return new Refusal.Invalid("cursor", "is not a cursor of this list");
    }
}
