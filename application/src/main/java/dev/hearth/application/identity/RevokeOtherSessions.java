package dev.hearth.application.identity;

import dev.hearth.application.identity.port.SecurityLog;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.SecurityEvent;

/** Ends all of one's sessions but the one that asks. */
public final class RevokeOtherSessions {
    private final SessionEnder ender;
    private final SecurityLog log;

    public RevokeOtherSessions(SessionEnder ender, SecurityLog log) {
        this.ender = ender;
        this.log = log;
    }

    public void run(Caller caller) {
        ender.endOthers(caller.user(), caller.session());
        log.note(SecurityEvent.of(SecurityEvent.Kind.SESSION_REVOKED, caller.user(), "all but " + caller.session()));
    }
}
