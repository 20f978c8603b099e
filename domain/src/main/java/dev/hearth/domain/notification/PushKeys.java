package dev.hearth.domain.notification;

import dev.hearth.domain.shared.Refusal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;

/**
 * What pushes to a browser or an app are encrypted with, so that the services on the way cannot read them (RFC 8291).
 *
 * @param p256dh the public key: a point of the curve P-256, uncompressed, as URL-safe Base64 without padding
 * @param auth the secret that both know: 16 bytes in the same form
 */
public record PushKeys(String p256dh, String auth) {
    private static final int POINT_BYTES = 65;
    private static final int COORDINATE_BYTES = 32;
    private static final int AUTH_BYTES = 16;
    private static final byte UNCOMPRESSED = 4;
    private static final int MAX_LENGTH = 200;

    /** The curve y² = x³ - 3x + b (FIPS 186-4, D.1.2.3). */
    private static final BigInteger P =
            new BigInteger("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff", 16);

    private static final BigInteger B =
            new BigInteger("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b", 16);
    private static final BigInteger THREE = BigInteger.valueOf(3);

    public PushKeys {
        p256dh = p256dhOf(p256dh);
        auth = authOf(auth);
    }

    /** A public key in the one form; refused when it is no point of the curve. */
    public static String p256dhOf(String text) {
        byte[] point = bytes("keys.p256dh", text);
        if (point.length != POINT_BYTES || point[0] != UNCOMPRESSED || !isOnCurve(point)) {
            throw new Refusal.Invalid("keys.p256dh", "must be an uncompressed point of the curve P-256");
        }
        return text(point);
    }

    /** A secret in the one form. */
    public static String authOf(String text) {
        byte[] secret = bytes("keys.auth", text);
        if (secret.length != AUTH_BYTES) {
            throw new Refusal.Invalid("keys.auth", "must have 16 bytes");
        }
        return text(secret);
    }

    /** Browsers leave the padding out, some apps do not. */
    private static byte[] bytes(String field, String text) {
        if (text.length() > MAX_LENGTH) {
            throw new Refusal.Invalid(field, "is too long");
        }
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal.Invalid(field, "must be URL-safe Base64");
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** To reckon with a point of another curve could tell of the own private key. */
    private static boolean isOnCurve(byte[] point) {
        BigInteger x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + COORDINATE_BYTES));
        BigInteger y = new BigInteger(1, Arrays.copyOfRange(point, 1 + COORDINATE_BYTES, POINT_BYTES));
        BigInteger right = x.pow(3).subtract(THREE.multiply(x)).add(B).mod(P);
        return x.compareTo(P) < 0
                && y.compareTo(P) < 0
                && y.modPow(BigInteger.TWO, P).equals(right);
    }

    @Override
    public String toString() {
        return "[keys]";
    }
}
