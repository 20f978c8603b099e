package dev.hearth.adapter.external.totp;

import java.util.regex.Pattern;

/** Base32 (RFC 4648 §6) of whole groups of five bytes, which need no padding: the only form in which apps agree on a secret. */
final class Base32 {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final Pattern WHOLE_GROUPS = Pattern.compile("([A-Z2-7]{8})+");
    private static final int CHARACTER_BITS = 5;

    private Base32() {}

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int pending = 0;
        int bits = 0;
        for (byte next : bytes) {
            pending = (pending << Byte.SIZE) | (next & 0xff);
            bits += Byte.SIZE;
            while (bits >= CHARACTER_BITS) {
                bits -= CHARACTER_BITS;
                text.append(ALPHABET.charAt((pending >> bits) & 0x1f));
            }
        }
        return text.toString();
    }

    /**
     * Reads what {@link #encode} has written.
     *
     * @throws IllegalArgumentException for anything else
     */
    static byte[] decode(String text) {
        if (!WHOLE_GROUPS.matcher(text).matches()) {
            throw new IllegalArgumentException("This is no secret in Base32.");
        }
        byte[] bytes = new byte[text.length() * CHARACTER_BITS / Byte.SIZE];
        int pending = 0;
        int bits = 0;
        int filled = 0;
        for (int i = 0; i < text.length(); i++) {
            pending = (pending << CHARACTER_BITS) | ALPHABET.indexOf(text.charAt(i));
            bits += CHARACTER_BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes[filled++] = (byte) (pending >> bits);
            }
        }
        return bytes;
    }
}
