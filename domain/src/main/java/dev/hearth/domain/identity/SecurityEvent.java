package dev.hearth.domain.identity;

import java.util.Optional;

/**
 * Something that matters to security. Holds no secret.
 *
 * @param user whom it is about, where that is known
 * @param address from where
 * @param detail a few words, made one line; may hold what a client sent
 */
public record SecurityEvent(Kind kind, Optional<UserId> user, String address, String detail) {
    /** What somebody did from a device. */
    public static SecurityEvent from(Device device, Kind kind, UserId user) {
        return new SecurityEvent(kind, Optional.of(user), device.address(), "");
    }

    /** What happened to somebody's account, from wherever. */
    public static SecurityEvent of(Kind kind, UserId user, String detail) {
        return new SecurityEvent(kind, Optional.of(user), "", detail);
    }

    /** What happened. */
    public enum Kind {
        REGISTERED,
        LOGGED_IN,
        LOG_IN_REFUSED,
        LOG_IN_SLOWED_DOWN,
        LOGGED_OUT,
        SESSION_REVOKED,
        REFRESH_TOKEN_REUSED,
        PASSWORD_CHANGED,
        PASSWORD_RESET,
        EMAIL_CHANGED,
        EMAIL_VERIFIED,
        SECOND_FACTOR_ENABLED,
        SECOND_FACTOR_DISABLED,
        SECOND_FACTOR_REFUSED,
        RECOVERY_CODE_USED,
        PROVIDER_LINKED,
        PROVIDER_UNLINKED,
        ROLE_CHANGED,
        SUSPENDED,
        REACTIVATED,
        DEACTIVATED,
        DELETED
    }
}
