package dev.hearth.application.identity;

import dev.hearth.application.identity.port.Sessions;
import dev.hearth.domain.identity.Session;
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

    /** Ends all but one, within the caller's transaction, who {@linkplain #tell tells} of those that it ended after that. */
    List<SessionId> storeEndOfOthers(UserId user, SessionId kept) {
        List<SessionId> ended = sessions.of(user).stream()
                .map(Session::id)
                .filter(session -> !session.equals(kept))
                .filter(sessions::end)
                .toList();
        endWith(user);
        return ended;
    }

    /** As {@link #endAll}, within the caller's transaction, who {@linkplain #tell tells} of those that it ended after that. */
    List<SessionId> storeEndOfAll(UserId user) {
        List<SessionId> ended = List.copyOf(sessions.endAll(user));
        endWith(user);
        return ended;
    }

    void tell(UserId user, List<SessionId> ended) {
        live.ended(user, ended);
    }

    private void endWith(UserId user) {
        effects.forEach(effect -> effect.signedOut(user));
    }
}
