package dev.hearth.adapter.external.totp;

import dev.hearth.domain.identity.SecretCode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The address in the QR code, by the Key URI Format of Google Authenticator: {@code otpauth://totp/issuer:account?secret=…}.
 * The last three parameters only say the defaults: some apps take the address for broken without them.
 */
final class KeyAddress {
    private KeyAddress() {}

    /** Apps split the label at a colon, even at an escaped one: there is only the one that is meant. */
    static URI of(String issuer, String account, SecretCode secret) {
        return URI.create("otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=30"
                .formatted(encoded(issuer), encoded(account.replace(':', '_')), secret.value(), encoded(issuer)));
    }

    /** By RFC 3986: apps show the plus of a form-encoded space as a plus. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
