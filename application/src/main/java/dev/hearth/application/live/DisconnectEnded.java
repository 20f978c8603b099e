package dev.hearth.application.live;

import dev.hearth.application.identity.port.Sessions;
import dev.hearth.domain.identity.SessionId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Ends the connections of this node whose sessions are gone. They are told of at once; this finds those whose notice was lost on
 * the way, so it is to run every few seconds.
 */
public final class DisconnectEnded {
    private static final int AT_ONCE = 1000;

    private final Live live;
    private final Sessions sessions;

    public DisconnectEnded(Live live, Sessions sessions) {
        this.live = live;
        this.sessions = sessions;
    }

    public void run() {
        List<SessionId> connected = new ArrayList<>(live.sessions());
        for (int from = 0; from < connected.size(); from += AT_ONCE) {
            Set<SessionId> some = new HashSet<>(connected.subList(from, Math.min(from + AT_ONCE, connected.size())));
            some.removeAll(sessions.existing(some));
            live.end(some);
        }
    }
}
