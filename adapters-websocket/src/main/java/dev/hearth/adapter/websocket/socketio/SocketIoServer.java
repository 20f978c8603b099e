package dev.hearth.adapter.websocket.socketio;

import dev.hearth.adapter.websocket.engineio.EngineIoApplication;
import dev.hearth.adapter.websocket.engineio.EngineIoSocket;
import dev.hearth.adapter.websocket.engineio.SessionIds;
import dev.hearth.adapter.websocket.transport.Handshake;
import java.util.Map;
import java.util.Optional;

/** Socket.IO 5 over Engine.IO sessions. */
public final class SocketIoServer implements EngineIoApplication {
    private final Map<String, Namespace> namespaces;
    private final SocketIoLimits limits;
    private final SessionIds ids;
    private final PacketJson json;

    /**
     * A server of some namespaces.
     *
     * @param namespaces by name, which begins with a slash; the default one is {@code /}. All others are refused
     */
    public SocketIoServer(Map<String, Namespace> namespaces, SocketIoLimits limits, SessionIds ids) {
        this.namespaces = Map.copyOf(namespaces);
        this.limits = limits;
        this.ids = ids;
        this.json = new PacketJson(limits);
    }

    @Override
    public Opening accept(Handshake handshake) {
        Optional<String> authorization = handshake.header("Authorization");
        return engine -> new SocketIoConnection(this, engine, new PacketDecoder(json, limits), authorization);
    }

    Namespace namespace(String name) {
        return Optional.ofNullable(namespaces.get(name)).orElseThrow(() -> ConnectRefused.because("Invalid namespace"));
    }

    NamespaceConnection connection(String namespace, EngineIoSocket engine) {
        return new NamespaceConnection(namespace, ids.next(), engine, new Questions(limits.maxOpenQuestions()));
    }
}
