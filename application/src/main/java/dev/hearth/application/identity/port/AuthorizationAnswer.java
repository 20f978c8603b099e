package dev.hearth.application.identity.port;

import dev.hearth.domain.shared.Text;
import java.util.Optional;

/**
 * What the browser brought back from a provider. Comes from outside and proves nothing by itself. Redacted when printed.
 *
 * @param code the authorization code: 1 to {@value #MAX_LENGTH} characters
 * @param issuer the {@code iss} parameter beside it (RFC 9207), if there was one: at most {@value #MAX_LENGTH} characters
 */
public record AuthorizationAnswer(String code, Optional<String> issuer) {
    public static final int MAX_LENGTH = 4096;

    /** Refuses what no provider sends, before anything is done with it. */
    public AuthorizationAnswer {
        Text.bounded("code", code, 1, MAX_LENGTH);
        issuer.ifPresent(text -> Text.bounded("iss", text, 0, MAX_LENGTH));
    }

    @Override
    public String toString() {
        return "[answer]";
    }
}
