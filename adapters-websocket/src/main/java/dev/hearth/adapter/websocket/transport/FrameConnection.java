package dev.hearth.adapter.websocket.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.io.AbstractConnection;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.RetainableByteBuffer;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Frames on a Jetty endpoint: what the connection becomes once its handshake is answered. It reads while somebody demands, with
 * a buffer from the pool that it holds only while there are bytes in it. No receiver blocks, so the selector's own thread reads: with
 * another one each message would cost a thread and two turns of the selector.
 *
 * <p>The end (RFC 6455 section 7.1): when both close frames are written and read, this side ends the TCP connection. Where the peer
 * has broken the protocol and was told, its close frame may never be found, and it may still be sending; to cut at once would
 * make the system reset the connection, and the close code would be lost. So this side ends its half, reads what still comes, and
 * is gone when the peer ends the other half.
 */
final class FrameConnection extends AbstractConnection.NonBlocking
        implements org.eclipse.jetty.io.Connection.UpgradeTo, FrameChannel {
    private static final Logger LOG = LoggerFactory.getLogger(FrameConnection.class);
    /** Most of what people send is far shorter, and what is longer comes in pieces. */
    private static final int INPUT_BYTES = 4096;

    private static final boolean DIRECT = true;

    /**
     * After so many steps in a row, each a read or something handed on, the work changes threads: it is the selector's that begins, and
     * a peer that never stops sending must not have it for itself while all others of that selector wait.
     */
    private static final int MAX_STEPS_IN_A_ROW = 16;

    private enum Peer {
        SPEAKS,
        HAS_CLOSED,
        /** What it still sends counts for nothing. */
        HAS_BROKEN_THE_PROTOCOL
    }

    private final ByteBufferPool buffers;
    private final FrameReceiver receiver;
    private final FrameParser parser;
    private final FrameWriter writer;
    /** Reasons to look at the input; who raises it from 0 does the looking, also for all who come meanwhile. */
    private final AtomicInteger turns = new AtomicInteger();

    // Touched only by who has the turn.
    private @Nullable RetainableByteBuffer input;
    private int stepsLeft;
    private boolean closeTold;
    private @Nullable CloseReason broken;

    /** Nothing is told before the beginning: Jetty can tell of the end while it still hands the endpoint over. */
    private volatile boolean opened;

    private volatile boolean demanded;
    private volatile Peer peer = Peer.SPEAKS;
    /** Our close frame is written. */
    private volatile boolean ownDone;

    private volatile boolean ended;

    /**
     * On an endpoint, from the moment Jetty opens it.
     *
     * @param others each of its tasks runs on a thread of its own, and never on the caller's
     */
    FrameConnection(
            EndPoint endPoint, Executor others, ByteBufferPool buffers, Limits limits, FrameReceiver.Factory factory) {
        super(endPoint, others);
        this.buffers = buffers;
        this.parser = new FrameParser(limits.inbound().maxMessageBytes());
        this.writer = new FrameWriter(endPoint, this::onCloseWritten);
        this.receiver = factory.create(this);
    }

    @Override
    public void onUpgradeTo(ByteBuffer readAlready) {
        if (readAlready.hasRemaining()) {
            RetainableByteBuffer kept = buffers.acquire(readAlready.remaining(), DIRECT);
            BufferUtil.append(kept.getByteBuffer(), readAlready);
            input = kept;
        }
    }

    @Override
    public void onOpen() {
        super.onOpen();
        // Silence is the heartbeat's business.
        getEndPoint().setIdleTimeout(0);
        try {
            receiver.onOpen();
        } finally {
            opened = true;
            takeTurns();
        }
    }

    @Override
    public void onClose(@Nullable Throwable cause) {
        super.onClose(cause);
        ended = true;
        takeTurns();
    }

    @Override
    public void demand() {
        demanded = true;
        takeTurns();
    }

    @Override
    public void onFillable() {
        takeTurns();
    }

    @Override
    public void write(List<Batch> batches, Callback written) {
        writer.write(batches, written);
    }

    @Override
    public void write(Batch batch, Callback written) {
        writer.write(batch, written);
    }

    @Override
    public void ping() {
        writer.control(Frames.ping(), Callback.NOOP);
    }

    @Override
    public void pong(ByteBuffer data, Callback written) {
        writer.control(Frames.pong(data), written);
    }

    @Override
    public void close(CloseReason reason) {
        writer.close(reason);
    }

    private void onCloseWritten() {
        ownDone = true;
        partWhenBothAreDone();
    }

    @Override
    public void abort() {
        getEndPoint().close();
    }

    private void takeTurns() {
        if (turns.getAndIncrement() == 0) {
            goOn();
        }
    }

    private void goOn() {
        stepsLeft = MAX_STEPS_IN_A_ROW;
        do {
            turn();
        } while (turns.decrementAndGet() > 0 && !isLeftToAnother());
    }

    private boolean isLeftToAnother() {
        if (stepsLeft > 0) {
            return false;
        }
        try {
            getExecutor().execute(this::goOn);
            return true;
        } catch (Throwable noThread) {
            // The server ends, or there is no memory. Whatever it was: with the turn not given back nobody would hear
            // of the end of the connection.
            stepsLeft = MAX_STEPS_IN_A_ROW;
            return false;
        }
    }

    private void turn() {
        try {
            if (opened && ended) {
                end();
            } else if (opened) {
                readUnlessBroken();
            }
        } catch (IOException e) {
            // A peer that vanishes is daily life on a public port.
            LOG.debug("A connection failed", e);
            getEndPoint().close(e);
        } catch (RuntimeException | Error e) {
            // Also an error: with the turn not given back nobody would hear of the end of the connection.
            LOG.error("A connection could not handle what it read, and is cut", e);
            getEndPoint().close(e);
        }
    }

    private void readUnlessBroken() throws IOException {
        try {
            read();
        } catch (BrokenMessage e) {
            broken = e.reason();
            receiver.onPeerClosing();
            writer.close(e.reason());
            peerBecomes(Peer.HAS_BROKEN_THE_PROTOCOL);
        }
    }

    /** Hands on the one thing that was demanded, or waits for more bytes, or has taken enough steps for now. */
    private void read() throws BrokenMessage, IOException {
        while (demanded || peer != Peer.SPEAKS) {
            if (stepsLeft == 0) {
                turns.incrementAndGet();
                return;
            }
            stepsLeft--;
            if (input != null && handOn(input.getByteBuffer())) {
                return;
            }
            int filled = fill();
            if (filled == 0) {
                fillInterested();
            }
            if (filled < 0) {
                onEndOfInput();
            }
            if (filled <= 0) {
                return;
            }
        }
    }

    private boolean handOn(ByteBuffer bytes) throws BrokenMessage {
        if (peer != Peer.SPEAKS) {
            BufferUtil.clear(bytes);
            return false;
        }
        // Before it is handed on, for the receiver may demand the next at once.
        demanded = false;
        boolean handedOn = parser.next(bytes, receiver);
        if (!handedOn) {
            demanded = true;
        }
        if (!bytes.hasRemaining()) {
            release();
        }
        parser.closeReason().ifPresent(reason -> {
            writer.close(reason);
            peerBecomes(Peer.HAS_CLOSED);
        });
        return handedOn;
    }

    private int fill() throws IOException {
        RetainableByteBuffer buffer = input == null ? buffers.acquire(INPUT_BYTES, DIRECT) : input;
        input = buffer;
        int filled = getEndPoint().fill(buffer.getByteBuffer());
        if (filled <= 0) {
            release();
        }
        return filled;
    }

    private void onEndOfInput() {
        // A peer that has said its farewell may end its half at once and still wait for ours.
        if (ownDone || peer == Peer.SPEAKS) {
            getEndPoint().close();
        }
    }

    private void peerBecomes(Peer done) {
        peer = done;
        partWhenBothAreDone();
        takeTurns();
    }

    private void partWhenBothAreDone() {
        if (ownDone) {
            switch (peer) {
                case SPEAKS -> {}
                case HAS_CLOSED -> getEndPoint().close();
                case HAS_BROKEN_THE_PROTOCOL -> getEndPoint().shutdownOutput();
            }
        }
    }

    private void end() {
        release();
        if (!closeTold) {
            closeTold = true;
            receiver.onClosed(broken != null ? broken : parser.closeReason().orElse(CloseReason.LOST));
        }
    }

    private void release() {
        if (input != null) {
            input.release();
            input = null;
        }
    }
}
