package dev.hearth.application.identity;

import dev.hearth.application.identity.port.Sessions;
import dev.hearth.domain.identity.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Lists where somebody is signed in, the newest sign-in first. */
public final class ListMySessions {
    private final Sessions sessions;
    private final Clock clock;

    public ListMySessions(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    public List<SessionView> run(Caller caller) {
        Instant now = clock.instant();
        return sessions.of(caller.user()).stream()
                .filter(session -> !session.isOver(now))
                .map(session -> SessionView.of(session, caller.session()))
                .toList();
    }
}
