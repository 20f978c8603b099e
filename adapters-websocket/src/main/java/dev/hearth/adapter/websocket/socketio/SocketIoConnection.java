package dev.hearth.adapter.websocket.socketio;

import dev.hearth.adapter.websocket.engineio.EngineIoSocket;
import dev.hearth.adapter.websocket.transport.CloseReason;
import dev.hearth.adapter.websocket.transport.Session;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** All namespaces of one Engine.IO session. Its methods run on the session's thread. */
final class SocketIoConnection implements Session {
    private final SocketIoServer server;
    private final EngineIoSocket engine;
    private final PacketDecoder decoder;
    /** Also those that were connected once: what their clients sent before they knew is ignored. */
    private final Map<String, NamespaceConnection> namespaces = new HashMap<>();

    private Optional<String> authorization;

    SocketIoConnection(
            SocketIoServer server, EngineIoSocket engine, PacketDecoder decoder, Optional<String> authorization) {
        this.server = server;
        this.engine = engine;
        this.decoder = decoder;
        this.authorization = authorization;
    }

    @Override
    public void onText(String text) {
        try {
            handle(decoder.text(text));
        } catch (BrokenPacket e) {
            engine.close(CloseReason.protocolError(String.valueOf(e.getMessage())));
        }
    }

    @Override
    public void onBinary(ByteBuffer bytes) {
        try {
            handle(decoder.binary(bytes));
        } catch (BrokenPacket e) {
            engine.close(CloseReason.protocolError(String.valueOf(e.getMessage())));
        }
    }

    private void handle(Optional<Packet> packet) throws BrokenPacket {
        if (packet.isEmpty()) {
            return;
        }
        switch (packet.get()) {
            case Packet.Connect connect -> connect(connect);
            case Packet.Disconnect disconnect -> find(disconnect).end(CloseReason.NORMAL);
            case Packet.Event event -> find(event).onEvent(event);
            case Packet.Acknowledgement ack -> find(ack).onAcknowledgement(ack);
            case Packet.ConnectError error -> throw new BrokenPacket("only servers refuse to connect");
        }
    }

    private NamespaceConnection find(Packet packet) throws BrokenPacket {
        return Optional.ofNullable(namespaces.get(packet.namespace()))
                .orElseThrow(() -> new BrokenPacket("not connected to the namespace"));
    }

    private void connect(Packet.Connect request) throws BrokenPacket {
        String namespace = request.namespace();
        if (namespaces.containsKey(namespace) && find(request).isConnected()) {
            throw new BrokenPacket("connected to the namespace already");
        }
        judge(request).ifPresent(accepted -> open(namespace, accepted));
    }

    /** Empty when the client was told that it may not connect. */
    private Optional<Namespace.Opening> judge(Packet.Connect request) {
        var question = new Namespace.ConnectRequest(request.payload(), authorization, engine.remoteAddress());
        try {
            return Optional.of(server.namespace(request.namespace()).connect(question));
        } catch (ConnectRefused refused) {
            engine.sendAll(PacketEncoder.batch(refused.toPacket(request.namespace())));
            refused.end().ifPresent(engine::close);
            return Optional.empty();
        }
    }

    private void open(String namespace, Namespace.Opening opening) {
        engine.authenticated();
        authorization = Optional.empty();
        NamespaceConnection connection = server.connection(namespace, engine);
        namespaces.put(namespace, connection);
        connection.open(opening);
    }

    @Override
    public void onClosed(CloseReason reason) {
        namespaces.values().forEach(namespace -> namespace.end(reason));
    }
}
