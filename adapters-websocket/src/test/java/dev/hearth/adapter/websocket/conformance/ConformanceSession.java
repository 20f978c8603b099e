package dev.hearth.adapter.websocket.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.hearth.adapter.websocket.socketio.Ack;
import dev.hearth.adapter.websocket.socketio.NamespaceSession;
import dev.hearth.adapter.websocket.socketio.SocketIoSocket;
import dev.hearth.adapter.websocket.transport.CloseReason;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The events of the conformance profile. */
final class ConformanceSession implements NamespaceSession {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonNode OK = TextNode.valueOf("ok");

    private final SocketIoSocket socket;
    private final Set<ConformanceSession> sessions;
    private final Set<String> rooms = ConcurrentHashMap.newKeySet();

    ConformanceSession(SocketIoSocket socket, Set<ConformanceSession> sessions) {
        this.socket = socket;
        this.sessions = sessions;
        sessions.add(this);
    }

    @Override
    public void onEvent(String name, List<JsonNode> args, Ack ack) {
        switch (name) {
            case "message" -> socket.emit("message-back", args.toArray(JsonNode[]::new));
            case "message-with-ack" -> ack.answer(args.toArray(JsonNode[]::new));
            case "join" -> rooms.add(args.getFirst().textValue());
            case "leave" -> rooms.remove(args.getFirst().textValue());
            case "to-room" -> toRoom(args);
            case "ask-me" -> ask(args.getFirst(), ack);
            case "flood" -> flood(args.get(0).intValue(), "x".repeat(args.get(1).intValue()));
            case "kick" -> socket.disconnect();
            case "close-transport" -> socket.closeConnection(CloseReason.NORMAL);
            default -> {}
        }
        if (Set.of("join", "leave", "to-room").contains(name)) {
            ack.answer(OK);
        }
    }

    private void toRoom(List<JsonNode> args) {
        String room = args.getFirst().textValue();
        sessions.stream()
                .filter(other -> other != this && other.rooms.contains(room))
                .forEach(other -> other.socket.emit("room-event", args.toArray(JsonNode[]::new)));
    }

    private void ask(JsonNode number, Ack ack) {
        var unused = socket.ask(PATIENCE, "question", number)
                .thenAccept(answer -> ack.answer(answer.toArray(JsonNode[]::new)));
    }

    private void flood(int count, String text) {
        for (int i = 0; i < count && socket.awaitRoom(); i++) {
            socket.emit("flood-item", IntNode.valueOf(i), TextNode.valueOf(text));
        }
    }

    @Override
    public void onClosed(CloseReason reason) {
        sessions.remove(this);
    }
}
