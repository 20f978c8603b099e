package dev.hearth.application.local;

import dev.hearth.application.identity.port.SecretBox;
import dev.hearth.domain.identity.SealedText;
import dev.hearth.domain.shared.Refusal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals with AES-256-GCM (NIST SP 800-38D) and a random nonce of 96 bits: safe for 2^32 seals by one key (§8.3). A sealed text
 * reads {@code v1.<key id>.<Base64url of nonce, cipher text and tag>}; everything before the last point, and the context, are
 * authenticated too.
 */
public final class AesGcmBox implements SecretBox {
    private static final String VERSION = "v1.";
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;

    /** The shortest body is nonce and tag alone. */
    private static final Pattern SEALED = Pattern.compile("(v1\\.([0-9a-f]{16})\\.)([A-Za-z0-9_-]{38,})");

    private final BoxKey current;
    private final Map<String, BoxKey> known = new HashMap<>();
    private final SecureRandom random = new SecureRandom();

    /**
     * Seals by the key; opens what the key or an older one has sealed.
     *
     * @param key 32 random bytes
     * @param olderKeys keys that were replaced, until nothing is sealed by them any more
     * @throws IllegalArgumentException when a key has another length
     */
    public AesGcmBox(byte[] key, List<byte[]> olderKeys) {
        this.current = BoxKey.of(key);
        olderKeys.stream().map(BoxKey::of).forEach(older -> known.put(older.id(), older));
        known.put(current.id(), current);
    }

    @Override
    public SealedText seal(String text, String context) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        String prefix = VERSION + current.id() + ".";
        try {
            byte[] hidden = cipher(Cipher.ENCRYPT_MODE, current, nonce, prefix + context)
                    .doFinal(utf8(text));
            byte[] body = ByteBuffer.allocate(NONCE_BYTES + hidden.length)
                    .put(nonce)
                    .put(hidden)
                    .array();
            return new SealedText(prefix + encode(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A secret could not be sealed.", impossible);
        }
    }

    @Override
    public String open(SealedText sealed, String context) {
        Matcher parts = SEALED.matcher(sealed.value());
        if (!parts.matches()) {
            throw unopened();
        }
        BoxKey key = Optional.ofNullable(known.get(parts.group(2))).orElseThrow(AesGcmBox::unopened);
        return open(decode(parts.group(3)), key, parts.group(1) + context);
    }

    private static String open(byte[] body, BoxKey key, String authenticated) {
        try {
            byte[] plain = cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(body, NONCE_BYTES), authenticated)
                    .doFinal(body, NONCE_BYTES, body.length - NONCE_BYTES);
            return new String(plain, StandardCharsets.UTF_8);
        } catch (AEADBadTagException changed) {
            throw unopened();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A sealed secret could not be opened.", impossible);
        }
    }

    private static Cipher cipher(int mode, BoxKey key, byte[] nonce, String authenticated)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key.key(), new GCMParameterSpec(Byte.SIZE * TAG_BYTES, nonce));
        cipher.updateAAD(utf8(authenticated));
        return cipher;
    }

    private static String encode(byte[] body) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(body);
    }

    /** Only the spelling that is written counts: the decoder alone forgives spare bits in the last character. */
    private static byte[] decode(String body) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(body);
            if (encode(bytes).equals(body)) {
                return bytes;
            }
        } catch (IllegalArgumentException malformed) {
            // Said below, in the same words as every other fault.
        }
        throw unopened();
    }

    /** Half a character would come back as a question mark, and make two contexts one. */
    private static byte[] utf8(String text) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException broken) {
            throw new IllegalArgumentException("The text holds half of a character.", broken);
        }
    }

    private static Refusal.Unauthenticated unopened() {
        return new Refusal.Unauthenticated("The sealed secret does not open.");
    }
}
