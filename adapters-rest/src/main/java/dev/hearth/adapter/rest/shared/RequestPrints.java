package dev.hearth.adapter.rest.shared;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What is remembered of a request to tell it from others. Requests hold passwords: without the secret nobody who reads a print can try
 * which it was made of. Every node of a cluster has the same secret. Safe from any thread.
 */
public final class RequestPrints {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;

    /**
     * Makes prints with a secret.
     *
     * @param secret at least 32 random bytes, used for nothing else
     */
    public RequestPrints(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    /** The print of a method, the path and query of an address, and a body, each byte for byte. */
    String of(String method, URI address, byte[] body) {
        String line = "%s %s?%s\n".formatted(method, address.getRawPath(), address.getRawQuery());
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            mac.update(line.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, missing);
        }
    }
}
