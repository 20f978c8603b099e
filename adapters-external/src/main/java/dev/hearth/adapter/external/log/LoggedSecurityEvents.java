package dev.hearth.adapter.external.log;

import dev.hearth.application.identity.port.SecurityLog;
import dev.hearth.domain.identity.SecurityEvent;
import dev.hearth.domain.identity.UserId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Writes security events to the server's log, under a name of their own, so that they can be sent elsewhere. The correlation id
 * of the request is added by the log itself. Safe from any thread.
 */
public final class LoggedSecurityEvents implements SecurityLog {
    /** The name of the logger. */
    public static final String LOGGER = "dev.hearth.security";

    private static final Logger LOG = LoggerFactory.getLogger(LOGGER);

    @Override
    public void note(SecurityEvent event) {
        LOG.atLevel(level(event.kind())).log(line(event));
    }

    private static String line(SecurityEvent event) {
        return "event=%s user=%s address=%s detail=%s"
                .formatted(
                        event.kind().name(),
                        event.user().map(UserId::toString).orElse("-"),
                        Quoted.of(event.address()),
                        Quoted.of(event.detail()));
    }

    /** Somebody may be attacking, and a person should look: a warning. */
    private static Level level(SecurityEvent.Kind kind) {
        return switch (kind) {
            case LOG_IN_REFUSED, LOG_IN_SLOWED_DOWN, SECOND_FACTOR_REFUSED, REFRESH_TOKEN_REUSED -> Level.WARN;
            case REGISTERED,
                    LOGGED_IN,
                    LOGGED_OUT,
                    SESSION_REVOKED,
                    PASSWORD_CHANGED,
                    PASSWORD_RESET,
                    EMAIL_CHANGED,
                    EMAIL_VERIFIED,
                    SECOND_FACTOR_ENABLED,
                    SECOND_FACTOR_DISABLED,
                    RECOVERY_CODE_USED,
                    PROVIDER_LINKED,
                    PROVIDER_UNLINKED,
                    ROLE_CHANGED,
                    SUSPENDED,
                    REACTIVATED,
                    DEACTIVATED,
                    DELETED -> Level.INFO;
        };
    }
}
