package dev.hearth.adapter.websocket.socketio;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.adapter.websocket.fixture.RecordingDialect;
import dev.hearth.adapter.websocket.transport.CloseReason;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Sends events back and keeps what happened. */
final class RecordingNamespace implements Namespace {
    private final BlockingQueue<SocketIoSocket> sockets = new LinkedBlockingQueue<>();
    private final BlockingQueue<ConnectRequest> requests = new LinkedBlockingQueue<>();
    private final BlockingQueue<CloseReason> closed = new LinkedBlockingQueue<>();

    @Override
    public Opening connect(ConnectRequest request) {
        requests.add(request);
        return socket -> {
            sockets.add(socket);
            return new EchoSession(socket);
        };
    }

    SocketIoSocket nextSocket() {
        return RecordingDialect.await(sockets, "a socket");
    }

    ConnectRequest lastRequest() {
        return RecordingDialect.await(requests, "a request");
    }

    CloseReason nextClosed() {
        return RecordingDialect.await(closed, "an end");
    }

    boolean hasMoreClosed() {
        return !closed.isEmpty();
    }

    private final class EchoSession implements NamespaceSession {
        private final SocketIoSocket socket;

        EchoSession(SocketIoSocket socket) {
            this.socket = socket;
        }

        @Override
        public void onEvent(String name, List<JsonNode> args, Ack ack) {
            JsonNode[] same = args.toArray(JsonNode[]::new);
            if (ack.isExpected()) {
                ack.answer(same);
            } else {
                socket.emit(name + "-back", same);
            }
        }

        @Override
        public void onClosed(CloseReason reason) {
            closed.add(reason);
        }
    }
}
