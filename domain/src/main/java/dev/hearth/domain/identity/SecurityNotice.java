package dev.hearth.domain.identity;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What somebody is told of that was done to their own account, in case it was not them. */
public enum SecurityNotice {
    PASSWORD_CHANGED,
    EMAIL_CHANGED,
    /** All but the one that asked for it. */
    SESSIONS_ENDED,
    SECOND_FACTOR_ENABLED,
    SECOND_FACTOR_DISABLED;

    /** By which it is known where things have ids. */
    public UUID id() {
        return UUID.nameUUIDFromBytes(("security " + name()).getBytes(StandardCharsets.UTF_8));
    }

    /** The one of an id. */
    public static Optional<SecurityNotice> find(UUID id) {
        return Stream.of(values()).filter(notice -> notice.id().equals(id)).findFirst();
    }
}
