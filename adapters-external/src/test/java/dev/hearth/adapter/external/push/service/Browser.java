package dev.hearth.adapter.external.push.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A browser's half of RFC 8291: it has the keys, and reads what was encrypted for it. Knows nothing of how the other half is made. */
public final class Browser {
    private static final int SALT = 16;
    private static final int COORDINATE = 32;

    private final ECKey key;
    private final byte[] auth;

    private Browser(ECKey key, byte[] auth) {
        this.key = key;
        this.auth = auth;
    }

    /** One with keys of its own. */
    public static Browser fresh() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            byte[] auth = new byte[SALT];
            new SecureRandom().nextBytes(auth);
            return new Browser(
                    new ECKey.Builder(Curve.P_256, (ECPublicKey) pair.getPublic())
                            .privateKey(pair.getPrivate())
                            .build(),
                    auth);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One with known keys, each in URL-safe Base64. */
    static Browser of(String secret, String p256dh, String auth) {
        byte[] point = Base64.getUrlDecoder().decode(p256dh);
        return new Browser(
                new ECKey.Builder(Curve.P_256, half(point, 1), half(point, 1 + COORDINATE))
                        .d(new Base64URL(secret))
                        .build(),
                Base64.getUrlDecoder().decode(auth));
    }

    private static Base64URL half(byte[] point, int from) {
        return Base64URL.encode(Arrays.copyOfRange(point, from, from + COORDINATE));
    }

    public String p256dh() {
        return text(point());
    }

    public String auth() {
        return text(auth);
    }

    private byte[] point() {
        return ByteBuffer.allocate(1 + 2 * COORDINATE)
                .put((byte) 4)
                .put(key.getX().decode())
                .put(key.getY().decode())
                .array();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What a body of the coding {@code aes128gcm} says (RFC 8188), in one record. */
    public String read(byte[] body) {
        try {
            ByteBuffer in = ByteBuffer.wrap(body);
            byte[] salt = take(in, SALT);
            in.getInt();
            byte[] sender = take(in, in.get());
            byte[] record = take(in, in.remaining());
            byte[] ikm =
                    expanded(mac(auth, shared(sender)), joined("WebPush: info\0".getBytes(UTF_8), point(), sender), 32);
            byte[] prk = mac(salt, ikm);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(expanded(prk, "Content-Encoding: aes128gcm\0".getBytes(UTF_8), 16), "AES"),
                    new GCMParameterSpec(128, expanded(prk, "Content-Encoding: nonce\0".getBytes(UTF_8), 12)));
            return unpadded(cipher.doFinal(record));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not for this browser", e);
        }
    }

    private static String unpadded(byte[] plain) {
        int end = plain.length - 1;
        while (plain[end] == 0) {
            end--;
        }
        if (plain[end] != 2) {
            throw new IllegalStateException("not the last record");
        }
        return new String(plain, 0, end, UTF_8);
    }

    private byte[] shared(byte[] sender) throws GeneralSecurityException {
        try {
            KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(key.toECPrivateKey());
            agreement.doPhase(
                    new ECKey.Builder(Curve.P_256, half(sender, 1), half(sender, 1 + COORDINATE))
                            .build()
                            .toECPublicKey(),
                    true);
            return agreement.generateSecret();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new GeneralSecurityException(e);
        }
    }

    /** One block of HKDF is enough for what is needed here (RFC 5869, 2.3). */
    private static byte[] expanded(byte[] prk, byte[] info, int length) throws GeneralSecurityException {
        return Arrays.copyOf(mac(prk, joined(info, new byte[] {1})), length);
    }

    private static byte[] mac(byte[] key, byte[] text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] take(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }
}
