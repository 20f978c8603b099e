package dev.hearth.application.identity.port;

import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.SessionId;
import dev.hearth.domain.identity.User;

/**
 * Signed, short-lived proof of who is calling (JWT, RFC 7519; checks of RFC 8725). Needs no store: whoever has the key can
 * verify.
 */
public interface AccessTokens {
    /** Makes a token for the user, valid from now on; it names the session it belongs to. */
    IssuedToken issue(User user, SessionId session);

    /**
     * Reads a token somebody presents.
     *
     * @throws dev.hearth.domain.shared.Refusal.Unauthenticated when it is malformed, forged, expired, or made for another use;
     *     the message says that it has expired where that is the only fault, so that a client knows to log in again
     */
    Caller verify(String token);
}
