package dev.hearth.adapter.websocket.engineio;

import dev.hearth.adapter.websocket.transport.Limits;
import dev.hearth.adapter.websocket.transport.Timers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The sessions that began with polling, by their ids. For any thread. */
final class PollingSessions {
    /** How long a client is kept from changing its transport when it polls once more. */
    private static final Duration SHORT = Duration.ofMillis(30);

    private final Map<String, PollingSession> polled = new ConcurrentHashMap<>();
    /** Sessions that a WebSocket carries by now. Their ids must not be taken for anything else. */
    private final Set<String> moved = ConcurrentHashMap.newKeySet();
    /** Sessions whose client said goodbye while its last poll was on its way. */
    private final Set<String> ended = ConcurrentHashMap.newKeySet();

    private final Timers timers;
    private final Limits.Timeouts timeouts;

    PollingSessions(Timers timers, Limits.Timeouts timeouts) {
        this.timers = timers;
        this.timeouts = timeouts;
    }

    PollingSession create(String id) {
        PollingSession session = new PollingSession(id, this);
        polled.put(id, session);
        return session;
    }

    /** Refuses ids that nobody has, and those of sessions that poll no longer. */
    PollingSession find(String id) {
        PollingSession session = polled.get(id);
        if (session == null) {
            throw (moved.contains(id) ? EngineIoError.BAD_REQUEST : EngineIoError.SESSION_ID_UNKNOWN).refusal();
        }
        return session;
    }

    /** The session that a WebSocket asks for; empty when another one carries it. Refuses ids that nobody has. */
    Optional<PollingSession> forUpgrade(String id) {
        return moved.contains(id) ? Optional.empty() : Optional.of(find(id));
    }

    void moved(String id) {
        moved.add(id);
        polled.remove(id);
    }

    void remove(String id) {
        polled.remove(id);
        moved.remove(id);
    }

    /** Remembers an id for the poll that may still come. */
    void expectLastPoll(String id) {
        ended.add(id);
        timers.after(timeouts.close(), () -> ended.remove(id));
    }

    /** The poll was there already. */
    void expectNoPoll(String id) {
        ended.remove(id);
    }

    /** How long client and server may hear nothing of each other. */
    Duration longestSilence() {
        return timeouts.heartbeatInterval().plus(timeouts.heartbeatTimeout());
    }

    /** Lets a poll wait a little for something to say. */
    void soon(Runnable release) {
        timers.after(SHORT, release);
    }

    /** Whether a poll is the one that was expected; only one is. */
    boolean isLastPoll(String id) {
        return ended.remove(id);
    }

    /** How many ids are held for whatever reason; none is once all clients are gone. */
    int count() {
        return polled.size() + moved.size() + ended.size();
    }
}
