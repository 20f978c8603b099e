package dev.hearth.testkit.memory;

import dev.hearth.application.identity.port.TimeCodes;
import dev.hearth.application.local.RandomSecrets;
import dev.hearth.domain.identity.SecretCode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/** Codes of time steps without a library: six digits that follow from the secret and the step. */
public final class FakeTimeCodes implements TimeCodes {
    private static final int STEP_SECONDS = 30;
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final RandomSecrets random = new RandomSecrets();

    @Override
    public SecretCode newSecret() {
        StringBuilder base32 = new StringBuilder();
        random.next().value().chars().limit(32).forEach(c -> base32.append(DIGITS.charAt(c % 32)));
        return new SecretCode(base32.toString());
    }

    @Override
    public URI address(SecretCode secret, String account) {
        String label = URLEncoder.encode(account, StandardCharsets.UTF_8).replace("+", "%20");
        return URI.create("otpauth://totp/Hearth:" + label + "?secret=" + secret.value() + "&issuer=Hearth");
    }

    @Override
    public OptionalLong step(SecretCode secret, String code, Instant now) {
        long present = now.getEpochSecond() / STEP_SECONDS;
        String typed = code.replace(" ", "");
        return LongStream.of(present, present - 1, present + 1)
                .filter(step -> code(secret, step).equals(typed))
                .findFirst();
    }

    /** What a device with the secret shows at a time. */
    public static String shown(SecretCode secret, Instant at) {
        return code(secret, at.getEpochSecond() / STEP_SECONDS);
    }

    private static String code(SecretCode secret, long step) {
        return "%06d".formatted(Math.floorMod((secret.value() + "/" + step).hashCode() * 31L, 1_000_000L));
    }
}
