package dev.hearth.adapter.websocket.engineio;

import dev.hearth.adapter.websocket.transport.Batch;
import dev.hearth.adapter.websocket.transport.CloseReason;
import dev.hearth.adapter.websocket.transport.FrameChannel;
import dev.hearth.adapter.websocket.transport.FrameReceiver;
import dev.hearth.adapter.websocket.transport.FrameReceiver.Fragment;
import dev.hearth.adapter.websocket.transport.HandshakeRefused;
import dev.hearth.adapter.websocket.transport.Outbox;
import dev.hearth.adapter.websocket.transport.Payload;
import dev.hearth.adapter.websocket.transport.Wire;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * A session whose packets go by HTTP requests, until the client changes to a WebSocket. To the connection behind it it looks
 * like any framing. For any thread.
 */
final class PollingSession implements FrameChannel, Carrier {
    private static final List<String> UPGRADES = List.of(Asked.WEBSOCKET);

    /** Where the session stands; it never comes back from the last two. */
    private enum Phase {
        POLLING,
        UPGRADING,
        MOVED,
        OVER
    }

    private final String id;
    private final PollingSessions sessions;
    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.POLLING);
    private final Polls polls = new Polls(this::end);
    private final Posts posts = new Posts(this::onPacket, this::inTurn);
    private final MovingChannel channel = new MovingChannel(this);
    private @Nullable FrameReceiver receiver;
    private volatile @Nullable Wire wire;
    private volatile long heardAt;
    private volatile boolean pinged;

    PollingSession(String id, PollingSessions sessions) {
        this.id = id;
        this.sessions = sessions;
    }

    /** Opens the connection; the first request waits for the open packet. */
    void open(FrameReceiver.Factory connection, Exchange first) {
        receiver = connection.create(channel);
        // Before the request, which may turn out to be lost: an end comes after the beginning.
        receiver().onOpen();
        onPoll(first);
    }

    @Override
    public void carry(Wire opened) {
        heardAt = System.nanoTime();
        wire = opened;
    }

    /** Requests with packets come after the open packet, which is sent after this is known. */
    private void inTurn(Runnable task) {
        Objects.requireNonNull(wire).inTurn(task);
    }

    private FrameReceiver receiver() {
        return Objects.requireNonNull(receiver);
    }

    void onPoll(Exchange poll) {
        if (isOverdue()) {
            lost();
            poll.refuse(EngineIoError.SESSION_ID_UNKNOWN.refusal());
            return;
        }
        poll.onLost(() -> end(CloseReason.LOST));
        if (!polls.arrive(poll)) {
            refuseSecond(poll);
        } else if (phase.get() == Phase.UPGRADING) {
            sessions.soon(polls::release);
        }
    }

    private void refuseSecond(Exchange poll) {
        if (sessions.isLastPoll(id)) {
            // The goodbye went past it after it had found its session.
            poll.answer(List.of(EngineIoPayloads.NOOP), Callback.NOOP);
        } else {
            refuse(poll, "two polls at once");
        }
    }

    /** Also when the timer that should have noticed is late: the client counts the same and knows it by now. */
    private boolean isOverdue() {
        return pinged
                && System.nanoTime() - heardAt >= sessions.longestSilence().toNanos();
    }

    /** Answers whether the body is to be read now. */
    boolean onPost(Exchange post) {
        boolean begun = posts.begin(post);
        if (!begun) {
            refuse(post, "two requests with packets at once");
        }
        return begun;
    }

    /** Takes the body of the request that has begun. */
    void onBody(Exchange post, List<Fragment> packets) {
        if (!posts.take(packets)) {
            post.refuse(EngineIoError.SESSION_ID_UNKNOWN.refusal());
        }
    }

    /** Refuses a request that breaks the protocol; the session ends with it (section "Errors"). */
    void refuse(Exchange culprit, String why) {
        refuse(culprit, EngineIoError.BAD_REQUEST.refusal(why), CloseReason.protocolError(why));
    }

    /** The session ends before the client can read why. */
    void refuse(Exchange culprit, HandshakeRefused refused, CloseReason reason) {
        posts.leave(culprit);
        end(reason);
        culprit.refuse(refused);
    }

    /** The client broke a request off. */
    void left(Exchange post) {
        posts.leave(post);
        end(CloseReason.LOST);
    }

    private void onPacket(Fragment packet) {
        if (pinged) {
            heardAt = System.nanoTime();
            pinged = false;
        }
        if (PollingPayload.isClose(packet)) {
            onGoodbye();
        } else {
            receiver().onFragment(packet);
        }
    }

    private void onGoodbye() {
        if (beOver()) {
            // Before the id is forgotten: a poll that is on its way to us is no error at any moment.
            sessions.expectLastPoll(id);
            if (end(CloseReason.NORMAL, EngineIoPayloads.NOOP)) {
                sessions.expectNoPoll(id);
            }
        }
    }

    /** Ends the session, unless it has ended or is polled no longer. */
    void end(CloseReason reason) {
        if (beOver()) {
            end(reason, EngineIoPayloads.CLOSE);
        }
    }

    private boolean beOver() {
        Phase before = phase.getAndUpdate(now -> now == Phase.MOVED ? now : Phase.OVER);
        return before != Phase.MOVED && before != Phase.OVER;
    }

    /** Answers whether the client was told. */
    private boolean end(CloseReason reason, Payload lastWord) {
        sessions.remove(id);
        boolean told = polls.end(lastWord);
        receiver().onClosed(reason);
        posts.end(reason);
        return told;
    }

    /** Begins the change to a WebSocket; false when there is none to begin. */
    boolean beginUpgrade() {
        return phase.compareAndSet(Phase.POLLING, Phase.UPGRADING);
    }

    /** The WebSocket works: no poll should wait any more (section "Upgrade"). */
    void release() {
        polls.release();
    }

    /** The WebSocket was not to be. */
    void abandonUpgrade() {
        phase.compareAndSet(Phase.UPGRADING, Phase.POLLING);
    }

    /**
     * Moves to the WebSocket, with all that was not sent.
     *
     * @return who takes its frames from now on; empty when the session has ended, or ends because a request is under way
     */
    Optional<FrameReceiver> completeUpgrade(FrameChannel socket) {
        if (!posts.moveTo(socket)) {
            end(CloseReason.protocolError("changed transports with a request under way"));
            return Optional.empty();
        }
        if (!phase.compareAndSet(Phase.UPGRADING, Phase.MOVED)) {
            return Optional.empty();
        }
        sessions.moved(id);
        polls.moveTo(socket, () -> channel.moveTo(socket));
        return Optional.of(receiver());
    }

    @Override
    public List<String> upgrades() {
        return UPGRADES;
    }

    /** Ahead of all that waits: behind much else it might take too many polls to arrive. */
    @Override
    public void ping(Outbox wire) {
        if (phase.get() == Phase.MOVED) {
            wire.send(EngineIoPayloads.PING);
        } else {
            pinged = true;
            polls.ping();
        }
    }

    @Override
    public void lost() {
        end(CloseReason.NO_PONG);
    }

    @Override
    public void write(List<Batch> batches, Callback written) {
        polls.write(batches.stream().flatMap(batch -> batch.payloads().stream()).toList(), written);
    }

    /** Heartbeats are the session's own packets. */
    @Override
    public void ping() {}

    /** No ping frames come by requests. */
    @Override
    public void pong(ByteBuffer data, Callback written) {
        written.succeeded();
    }

    @Override
    public void close(CloseReason reason) {
        polls.close(reason);
    }

    @Override
    public void abort() {
        polls.abort();
    }

    @Override
    public void demand() {
        posts.demand();
    }
}
