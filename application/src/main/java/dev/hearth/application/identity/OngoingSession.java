package dev.hearth.application.identity;

import dev.hearth.application.identity.port.Sessions;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import java.time.Clock;

/**
 * Whether the caller's session goes on, as the store has it at this moment: for what opens a way in that outlives the request. That a
 * caller was {@linkplain LiveSessions believed} a moment ago is not enough there.
 */
public final class OngoingSession {
    private final Sessions sessions;
    private final Clock clock;

    public OngoingSession(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Within the transaction that stores what depends on it. */
    public void mustGoOn(Caller caller) {
        boolean goesOn = sessions.find(caller.session())
                .filter(session -> session.user().equals(caller.user()) && !session.isOver(clock.instant()))
                .isPresent();
        if (!goesOn) {
            throw new Refusal.Unauthenticated("The session has ended.");
        }
    }
}
