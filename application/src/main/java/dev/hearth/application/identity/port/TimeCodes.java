package dev.hearth.application.identity.port;

import dev.hearth.domain.identity.SecretCode;
import java.net.URI;
import java.time.Instant;
import java.util.OptionalLong;

/** Time-based one-time passwords of six digits, 30 seconds each, by HMAC-SHA-1 (RFC 6238): what every authenticator app shows. */
public interface TimeCodes {
    /** A new secret in Base32 (RFC 4648 §6), 160 random bits (RFC 4226 §4, R6). */
    SecretCode newSecret();

    /**
     * What an authenticator app reads from a QR code.
     *
     * @param account whom the app shows it for
     */
    URI address(SecretCode secret, String account);

    /**
     * The time step for which a code is right: the present one or one of its neighbours (RFC 6238 §5.2); empty for a wrong code.
     *
     * @param code as it was typed, any text
     */
    OptionalLong step(SecretCode secret, String code, Instant now);
}
