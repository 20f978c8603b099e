package dev.hearth.adapter.websocket.engineio;

import dev.hearth.adapter.websocket.transport.Batch;
import dev.hearth.adapter.websocket.transport.CloseReason;
import dev.hearth.adapter.websocket.transport.FrameChannel;
import dev.hearth.adapter.websocket.transport.FrameReceiver;
import dev.hearth.adapter.websocket.transport.MessageKind;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * A WebSocket with the id of a session that polls: the client tries it out, then the session moves to it (section "Upgrade").
 * From then on its frames go to the session's connection. Whatever happens before, the session goes on polling.
 */
final class Upgrade implements FrameReceiver {
    private static final String PROBE = "2probe";
    private static final String CONFIRMATION = "5";

    private final TriedSocket tried;
    private final FrameChannel socket;
    private final Runnable forget;
    /** Forgotten once the session has moved or is left alone. */
    private @Nullable PollingSession session;

    private @Nullable FrameReceiver joined;
    private boolean probed;

    /**
     * A WebSocket that is not open yet.
     *
     * @param session absent where the id belongs to a session that has moved already
     * @param forget runs when a session that has moved to this WebSocket is over
     */
    Upgrade(TriedSocket tried, Optional<PollingSession> session, Runnable forget) {
        this.tried = tried;
        this.socket = tried.channel();
        this.session = session.filter(PollingSession::beginUpgrade).orElse(null);
        this.forget = forget;
    }

    @Override
    public void onOpen() {
        tried.begin();
        if (session == null) {
            tried.close("the session has a WebSocket already");
        }
        socket.demand();
    }

    @Override
    public void onFragment(Fragment fragment) {
        FrameReceiver to = joined;
        PollingSession changing = session;
        if (to != null) {
            to.onFragment(fragment);
        } else if (changing == null) {
            socket.demand();
        } else if (!probed && isText(fragment, PROBE)) {
            probed = true;
            changing.release();
            // Nothing more is read before the answer is written: nothing else may be written meanwhile.
            socket.write(List.of(Batch.of(EngineIoPayloads.PROBE_ANSWER)), Callback.from(socket::demand));
        } else if (probed && isText(fragment, CONFIRMATION)) {
            move(changing);
        } else {
            giveUp();
            socket.demand();
        }
    }

    private static boolean isText(Fragment fragment, String expected) {
        return fragment.kind() == MessageKind.TEXT
                && fragment.last()
                && StandardCharsets.UTF_8
                        .decode(fragment.bytes().duplicate())
                        .toString()
                        .equals(expected);
    }

    private void move(PollingSession changing) {
        session = null;
        joined = changing.completeUpgrade(socket).orElse(null);
        if (joined == null) {
            tried.close("the session cannot move");
            socket.demand();
        } else {
            tried.done();
        }
    }

    private void giveUp() {
        leave();
        tried.close("no upgrade");
    }

    private void leave() {
        PollingSession left = session;
        session = null;
        if (left != null) {
            left.abandonUpgrade();
        }
    }

    @Override
    public void onPing(ByteBuffer data) {
        FrameReceiver to = joined;
        if (to == null) {
            socket.pong(data, Callback.from(socket::demand));
        } else {
            to.onPing(data);
        }
    }

    @Override
    public void onPong() {
        FrameReceiver to = joined;
        if (to == null) {
            socket.demand();
        } else {
            to.onPong();
        }
    }

    @Override
    public void onPeerClosing() {
        FrameReceiver to = joined;
        if (to == null) {
            leave();
            tried.parting();
        } else {
            to.onPeerClosing();
        }
    }

    @Override
    public void onClosed(CloseReason reason) {
        FrameReceiver to = joined;
        tried.done();
        if (to == null) {
            leave();
        } else {
            forget.run();
            to.onClosed(reason);
        }
    }
}
