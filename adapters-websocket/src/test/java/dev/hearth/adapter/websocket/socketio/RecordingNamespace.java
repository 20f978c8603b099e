package dev.hearth.adapter.websocket.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.adapter.websocket.fixture.RecordingDialect;
import dev.hearth.adapter.websocket.transport.CloseReason;
import dev.hearth.testkit.Eventually;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Sends events back and keeps what happened. */
final class RecordingNamespace implements Namespace {
    private final BlockingQueue<SocketIoSocket> sockets = new LinkedBlockingQueue<>();
    private final BlockingQueue<ConnectRequest> requests = new LinkedBlockingQueue<>();
    private final BlockingQueue<CloseReason> closed = new LinkedBlockingQueue<>();
    private final List<String> events = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch hold = new CountDownLatch(0);

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

    ConnectRequest nextRequest() {
        return RecordingDialect.await(requests, "a request");
    }

    CloseReason nextClosed() {
        return RecordingDialect.await(closed, "an end");
    }

    /** Makes the next events wait until the latch is released. */
    CountDownLatch holdNextEvent() {
        hold = new CountDownLatch(1);
        return hold;
    }

    private void awaitRelease() {
        try {
            assertThat(hold.await(Eventually.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The names of all events that were handed over. */
    List<String> events() {
        return events;
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
            events.add(name);
            awaitRelease();
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
