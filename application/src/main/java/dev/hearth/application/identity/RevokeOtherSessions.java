package dev.hearth.application.identity;

import dev.hearth.application.event.FollowUps;
import dev.hearth.application.identity.port.SecurityLog;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.SecurityEvent;
import dev.hearth.domain.identity.SecurityNotice;

/** Ends all of one's sessions but the one that asks. */
public final class RevokeOtherSessions {
    private final SessionEnder ender;
    private final FollowUps followUps;
    private final SecurityLog log;

    public RevokeOtherSessions(SessionEnder ender, FollowUps followUps, SecurityLog log) {
        this.ender = ender;
        this.followUps = followUps;
        this.log = log;
    }

    public void run(Caller caller) {
        ender.endOthers(caller.user(), caller.session());
        followUps.secured(caller.user().scope(), SecurityNotice.SESSIONS_ENDED.name());
        log.note(SecurityEvent.of(SecurityEvent.Kind.SESSION_REVOKED, caller.user(), "all but " + caller.session()));
    }
}
