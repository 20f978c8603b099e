package dev.hearth.application.identity;

import dev.hearth.application.event.FollowUps;
import dev.hearth.application.identity.port.SecurityLog;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.SecurityEvent;
import dev.hearth.domain.identity.SecurityNotice;
import dev.hearth.domain.identity.SessionId;
import java.util.List;

/** Ends all of one's sessions but the one that asks. */
public final class RevokeOtherSessions {
    private final SessionEnder ender;
    private final FollowUps followUps;
    private final Transactions transactions;
    private final SecurityLog log;

    public RevokeOtherSessions(SessionEnder ender, FollowUps followUps, Transactions transactions, SecurityLog log) {
        this.ender = ender;
        this.followUps = followUps;
        this.transactions = transactions;
        this.log = log;
    }

    public void run(Caller caller) {
        List<SessionId> ended = transactions.run(() -> {
            followUps.secured(caller.user().scope(), SecurityNotice.SESSIONS_ENDED.name());
            return ender.storeEndOfOthers(caller.user(), caller.session());
        });
        ender.tell(caller.user(), ended);
        followUps.stored();
        log.note(SecurityEvent.of(SecurityEvent.Kind.SESSION_REVOKED, caller.user(), "all but " + caller.session()));
    }
}
