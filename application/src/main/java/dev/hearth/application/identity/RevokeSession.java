package dev.hearth.application.identity;

import dev.hearth.application.identity.port.SecurityLog;
import dev.hearth.application.identity.port.Sessions;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.SecurityEvent;
import dev.hearth.domain.identity.SessionId;
import dev.hearth.domain.shared.Refusal;

/** Ends one of one's own sessions, from whichever device. */
public final class RevokeSession {
    private final Sessions sessions;
    private final SessionEnder ender;
    private final SecurityLog log;

    public RevokeSession(Sessions sessions, SessionEnder ender, SecurityLog log) {
        this.sessions = sessions;
        this.ender = ender;
        this.log = log;
    }

    /** Somebody else's session looks as if it were not there. */
    public void run(Caller caller, SessionId id) {
        boolean own =
                sessions.find(id).filter(s -> s.user().equals(caller.user())).isPresent();
        if (!own || !ender.end(caller.user(), id)) {
            throw new Refusal.NotFound("session");
        }
        log.note(SecurityEvent.of(SecurityEvent.Kind.SESSION_REVOKED, caller.user(), id.toString()));
    }
}
