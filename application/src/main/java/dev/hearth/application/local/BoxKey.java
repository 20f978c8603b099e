package dev.hearth.application.local;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key and the name it goes by in sealed texts. Redacted when printed.
 *
 * @param id made from the key, so that nobody has to name keys; tells nothing about it
 */
record BoxKey(String id, SecretKey key) {
    static final int BYTES = 32;

    private static final int ID_BYTES = 8;
    private static final String MAC = "HmacSHA256";
    private static final byte[] PURPOSE = "hearth secret box key id".getBytes(StandardCharsets.US_ASCII);

    /**
     * Names a key.
     *
     * @throws IllegalArgumentException when it has not 32 bytes
     */
    static BoxKey of(byte[] key) {
        if (key.length != BYTES) {
            throw new IllegalArgumentException("A key has %d bytes, not %d.".formatted(BYTES, key.length));
        }
        return new BoxKey(id(key), new SecretKeySpec(key, "AES"));
    }

    private static String id(byte[] key) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return HexFormat.of().formatHex(Arrays.copyOf(mac.doFinal(PURPOSE), ID_BYTES));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has " + MAC, missing);
        }
    }

    @Override
    public String toString() {
        return "[key " + id + "]";
    }
}
