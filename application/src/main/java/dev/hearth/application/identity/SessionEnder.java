package dev.hearth.application.identity;

import dev.hearth.application.identity.port.Sessions;
import dev.hearth.domain.identity.SessionId;
import dev.hearth.domain.identity.UserId;
import java.util.List;

/** Ends sessions: from then on neither their tokens nor their sockets are of any use, on any node. */
public final class SessionEnder {
    private final Sessions sessions;
    private final LiveSessions live;
    private final List<SessionEffects> effects;

    public SessionEnder(Sessions sessions, LiveSessions live, List<SessionEffects> effects) {
        this.sessions = sessions;
        this.live = live;
        this.effects = List.copyOf(effects);
    }

    boolean end(UserId user, SessionId session) {
        boolean ended = sessions.end(session);
        if (ended) {
            live.ended(user, List.of(session));
        }
        return ended;
    }

    void endAll(UserId user) {
        live.ended(user, sessions.endAll(user));
        endWith(user);
    }

    void endOthers(UserId user, SessionId kept) {
        sessions.of(user).stream()
                .filter(session -> !session.id().equals(kept))
                .forEach(session -> end(user, session.id()));
        endWith(user);
    }

    private void endWith(UserId user) {
        effects.forEach(effect -> effect.signedOut(user));
    }
}
