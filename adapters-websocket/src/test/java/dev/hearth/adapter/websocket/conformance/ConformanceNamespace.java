package dev.hearth.adapter.websocket.conformance;

import dev.hearth.adapter.websocket.socketio.Namespace;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A namespace of the conformance profile, with its rooms. */
final class ConformanceNamespace implements Namespace {
    private final Set<ConformanceSession> sessions = ConcurrentHashMap.newKeySet();

    @Override
    public Opening connect(ConnectRequest request) {
        return socket -> {
            ConformanceSession session = new ConformanceSession(socket, sessions);
            socket.emit("auth", request.auth());
            return session;
        };
    }
}
