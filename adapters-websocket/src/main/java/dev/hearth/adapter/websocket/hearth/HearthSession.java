package dev.hearth.adapter.websocket.hearth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.hearth.adapter.websocket.command.Commands;
import dev.hearth.adapter.websocket.command.Reply;
import dev.hearth.adapter.websocket.command.SocketError;
import dev.hearth.adapter.websocket.live.Comeback;
import dev.hearth.adapter.websocket.live.Hello;
import dev.hearth.adapter.websocket.live.LiveSocket;
import dev.hearth.adapter.websocket.live.Ready;
import dev.hearth.adapter.websocket.live.Seat;
import dev.hearth.adapter.websocket.live.SocketJson;
import dev.hearth.adapter.websocket.live.SocketLife;
import dev.hearth.adapter.websocket.socketio.Ack;
import dev.hearth.adapter.websocket.socketio.NamespaceSession;
import dev.hearth.adapter.websocket.socketio.SocketIoSocket;
import dev.hearth.adapter.websocket.transport.CloseReason;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import java.util.List;

/**
 * One Socket.IO client. An event arrives as its record, and beside it where the record stands: {@code (data, {scope, revision,
 * cursor})}. A command takes one object and is acknowledged with {@code {data}} or {@code {error}}.
 */
final class HearthSession implements NamespaceSession {
    private final SocketIoSocket wire;
    private final LiveSocket socket;
    private final Commands commands;
    private final SocketLife life;

    HearthSession(SocketIoSocket wire, Caller caller, Seat seat, Commands commands, SocketLife life) {
        this.wire = wire;
        this.socket = life.begin(caller, seat, wire, EventPackets.ENCODER, wire::closeConnection);
        this.commands = commands;
        this.life = life;
    }

    void open(Comeback comeback) {
        wire.emit(Hello.NAME, SocketJson.node(socket.hello()));
        try {
            wire.emit(Ready.NAME, SocketJson.node(life.connect(socket, comeback)));
        } catch (Refusal.Unavailable storeIsAway) {
            wire.closeConnection(CloseReason.TRY_AGAIN_LATER);
        }
    }

    @Override
    public void onEvent(String name, List<JsonNode> args, Ack ack) {
        JsonNode data = args.isEmpty() ? MissingNode.getInstance() : args.getFirst();
        switch (commands.run(socket, name, data)) {
            case Reply.Done done -> ack.answer(SocketJson.node(new Success(done.data())));
            case Reply.Refused refused
            when ack.isExpected() -> ack.answer(SocketJson.node(new Failure(refused.error())));
            // Nothing fails silently, also when nobody waits for an answer.
            case Reply.Refused refused -> wire.emit("refused", SocketJson.node(refused.error()));
        }
    }

    @Override
    public void onClosed(CloseReason reason) {
        life.disconnect(socket);
    }

    private record Success(Object data) {}

    private record Failure(SocketError error) {}
}
