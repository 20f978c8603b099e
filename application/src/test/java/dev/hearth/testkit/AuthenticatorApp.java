package dev.hearth.testkit;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The app on somebody's phone, written from RFC 6238 and the Key URI format alone, so that it shares no mistake with the server. */
public final class AuthenticatorApp {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final URI address;

    private AuthenticatorApp(URI address) {
        this.address = address;
    }

    /** What the phone does with the QR code. */
    public static AuthenticatorApp scanned(URI address) {
        return new AuthenticatorApp(address);
    }

    /** A phone into which the secret was typed by hand. */
    public static AuthenticatorApp typed(String secret) {
        return new AuthenticatorApp(URI.create("otpauth://totp/typed?secret=" + secret));
    }

    /** What stands above the code, decoded. */
    public String label() {
        return address.getPath().substring(1);
    }

    /** The parameters of the address, decoded. */
    public Map<String, String> parameters() {
        return Arrays.stream(address.getRawQuery().split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> percentDecoded(pair[1])));
    }

    /** The six digits on the screen. */
    public String code(Instant now) {
        byte[] hmac = hmac(ByteBuffer.allocate(Long.BYTES)
                .putLong(Math.floorDiv(now.getEpochSecond(), 30L))
                .array());
        int offset = hmac[hmac.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hmac, offset, Integer.BYTES).getInt() & 0x7fff_ffff;
        return "%06d".formatted(number % 1_000_000);
    }

    private byte[] hmac(byte[] counter) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key(), "HmacSHA1"));
            return mac.doFinal(counter);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] key() {
        String bits = parameters()
                .getOrDefault("secret", "")
                .chars()
                .mapToObj(c -> Integer.toBinaryString(32 + BASE32.indexOf(c)).substring(1))
                .collect(Collectors.joining());
        byte[] key = new byte[bits.length() / Byte.SIZE];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) Integer.parseInt(bits.substring(i * Byte.SIZE, (i + 1) * Byte.SIZE), 2);
        }
        return key;
    }

    /** A plus is a plus: the format knows no other escapes than those of RFC 3986. */
    private static String percentDecoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
