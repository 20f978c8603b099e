package dev.hearth.adapter.rest.shared;

import dev.hearth.domain.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The token in an {@code Authorization} header (RFC 6750 §2.1). The header only: a token in a query would end up in logs and
 * histories (RFC 9700 §4.3.2).
 */
final class BearerToken {
    static final String SCHEME = "Bearer";

    private static final String BEFORE = SCHEME + " ";

    private BearerToken() {}

    /**
     * Reads the token.
     *
     * @param header null where there is none
     * @throws Refusal.Unauthenticated where there is no token in it
     */
    static String in(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, BEFORE, 0, BEFORE.length())) {
            throw new Refusal.Unauthenticated("A bearer token is needed.");
        }
        return header.substring(BEFORE.length()).strip();
    }
}
