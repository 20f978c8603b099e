package dev.hearth.application.live;

import dev.hearth.application.live.port.ChangeLog;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.UserId;

/** Decides how somebody who hands in a position goes on from it. */
public final class Resumption {
    private final FollowRules rules;
    private final ChangeLog log;
    private final long window;

    /**
     * Decides by a window.
     *
     * @param window how many revisions behind one may be and still be caught up change by change
     */
    public Resumption(FollowRules rules, ChangeLog log, long window) {
        this.rules = rules;
        this.log = log;
        this.window = window;
    }

    /** What becomes of the position. */
    public sealed interface Outcome {
        /** It goes on from there. */
        record Resumed(long position) implements Outcome {}

        /** Too far behind, or a position the scope never had: reload, then go on from the head. */
        record Reset(long head) implements Outcome {}

        /** The person may not hear of the scope, or there is no such scope. */
        record Closed() implements Outcome {}
    }

    /** Decides for a position, which is 0 or more. */
    public Outcome resume(UserId user, Scope scope, long position) {
        if (!rules.mayFollow(user, scope)) {
            return new Outcome.Closed();
        }
        long head = log.head(scope);
        return position > head || head - position > window ? new Outcome.Reset(head) : new Outcome.Resumed(position);
    }
}
