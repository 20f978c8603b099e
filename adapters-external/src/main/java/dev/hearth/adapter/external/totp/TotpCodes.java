package dev.hearth.adapter.external.totp;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import dev.hearth.application.identity.port.TimeCodes;
import dev.hearth.domain.identity.SecretCode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/** Time codes as counted ones whose counter is the time step (RFC 6238 §4.2). Safe from any thread. */
public final class TotpCodes implements TimeCodes {
    private static final int SECRET_BYTES = 20;
    private static final long STEP_SECONDS = 30;

    /** Six digits, and a space at each place where people make one. */
    private static final int MAX_TYPED = 16;

    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");

    private final String issuer;
    private final HmacOneTimePasswordGenerator generator = new HmacOneTimePasswordGenerator(6);
    private final SecureRandom random = new SecureRandom();

    /**
     * Codes for one server.
     *
     * @param issuer the name apps show for it; neither blank nor with a colon, which ends the name in an address
     * @throws IllegalArgumentException for such a name
     */
    public TotpCodes(String issuer) {
        if (issuer.isBlank() || issuer.contains(":")) {
            throw new IllegalArgumentException("An issuer must not be blank and must not hold a colon: " + issuer);
        }
        this.issuer = issuer;
    }

    @Override
    public SecretCode newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return new SecretCode(Base32.encode(secret));
    }

    @Override
    public URI address(SecretCode secret, String account) {
        return KeyAddress.of(issuer, account, secret);
    }

    @Override
    public OptionalLong step(SecretCode secret, String code, Instant now) {
        String digits = code.length() > MAX_TYPED ? "" : code.replace(" ", "");
        if (!SIX_DIGITS.matcher(digits).matches()) {
            return OptionalLong.empty();
        }
        SecretKeySpec key = new SecretKeySpec(Base32.decode(secret.value()), generator.getAlgorithm());
        long present = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
        return right(key, digits, present);
    }

    /** Tries all three, however early one fits, so that the time taken says nothing about which. The present one comes first. */
    private OptionalLong right(SecretKeySpec key, String digits, long present) {
        long[] fitting = LongStream.of(present, present - 1, present + 1)
                .filter(step -> same(code(key, step), digits))
                .toArray();
        return LongStream.of(fitting).findFirst();
    }

    private String code(SecretKeySpec key, long step) {
        try {
            return generator.generateOneTimePasswordString(key, step, Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException("A secret was refused after its form was checked.", impossible);
        }
    }

    private static boolean same(String code, String digits) {
        return MessageDigest.isEqual(
                code.getBytes(StandardCharsets.US_ASCII), digits.getBytes(StandardCharsets.US_ASCII));
    }
}
