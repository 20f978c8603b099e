package dev.hearth.application.identity;

import dev.hearth.application.identity.port.SecurityLog;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.SecurityEvent;

/** Ends the session that asks for it. */
public final class LogOut {
    private final SessionEnder ender;
    private final SecurityLog log;

    public LogOut(SessionEnder ender, SecurityLog log) {
        this.ender = ender;
        this.log = log;
    }

    public void run(Caller caller) {
        if (ender.end(caller.user(), caller.session())) {
            log.note(SecurityEvent.of(SecurityEvent.Kind.LOGGED_OUT, caller.user(), ""));
        }
    }
}
