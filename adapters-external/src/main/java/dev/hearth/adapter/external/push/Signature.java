package dev.hearth.adapter.external.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.hearth.domain.identity.SecretCode;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs what goes to a webhook as by Standard Webhooks: with its time, so that what was heard once is not taken again. */
final class Signature {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "whsec_";

    private Signature() {}

    static String of(SecretCode secret, String id, Instant at, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(
                    Base64.getDecoder().decode(secret.value().substring(PREFIX.length())), ALGORITHM));
            mac.update("%s.%d.".formatted(id, at.getEpochSecond()).getBytes(UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, missing);
        }
    }
}
