package dev.hearth.adapter.websocket.transport;

import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * One open connection: frames come in on the threads of the framing and leave as messages on the session's thread;
 * payloads come in on any thread and leave as frames.
 *
 * <p>Life: open, closing (somebody called {@link #close} or the peer sent a close frame), closed. While closing, what
 * still comes in is read and thrown away, for a peer that is in the middle of a message must reach its close frame.
 */
final class Connection implements Wire, FrameReceiver {
    private final TransportContext context;
    private final FrameChannel channel;
    private final SocketAddress remoteAddress;
    private final Place place;
    private final Heartbeat.Source heartbeatSource;
    private final InboundFrames inbound;
    private final Inbox inbox;
    private final OutboundQueue queue;
    private final OutboundFlusher flusher;
    private final Heartbeat heartbeat;
    private final SessionRunner runner;
    private final AtomicReference<CloseReason> closing = new AtomicReference<>();
    private volatile Runnable signOfLife = () -> {};
    private volatile Function<CloseReason, Optional<Batch>> lastWords = reason -> Optional.empty();
    private volatile boolean ended;
    private volatile Timers.Timer authentication = Timers.Timer.NONE;
    private volatile Timers.Timer cut = Timers.Timer.NONE;

    Connection(TransportContext context, Accepted accepted, FrameChannel channel) {
        Limits limits = context.limits();
        this.context = context;
        this.channel = channel;
        this.remoteAddress = accepted.remoteAddress();
        this.place = accepted.place();
        this.heartbeatSource = accepted.heartbeat();
        this.inbound = new InboundFrames(context, this, channel, this::onMessage);
        this.inbox = new Inbox(context.sessions(), limits.inbound(), channel::demand);
        this.queue = new OutboundQueue(limits.outbound(), context.counters());
        this.flusher = new OutboundFlusher(queue, channel, context.counters(), context.sessions());
        this.runner = new SessionRunner(this, accepted.opening());
        this.heartbeat = new Heartbeat(
                context.timers(),
                limits.timeouts().heartbeatInterval(),
                limits.timeouts().heartbeatTimeout(),
                channel::ping,
                () -> close(CloseReason.NO_PONG));
    }

    @Override
    public void onOpen() {
        authentication = context.timers()
                .after(
                        context.limits().timeouts().authentication(),
                        () -> close(CloseReason.NOT_AUTHENTICATED_IN_TIME));
        if (heartbeatSource == Heartbeat.Source.PING_FRAMES) {
            onSignOfLife(heartbeat::alive);
            heartbeat.start();
        }
        context.connections().add(this);
        inbox.putTask(runner::open);
        channel.demand();
    }

    @Override
    public void sendAll(Batch batch) {
        switch (queue.add(batch)) {
            case NEXT -> flusher.begin(batch);
            case FULL -> closeSlow();
            case WAITS, CLOSED -> {}
        }
    }

    @Override
    public boolean offer(Batch batch) {
        OutboundQueue.Admission admission = queue.offer(batch);
        if (admission == OutboundQueue.Admission.NEXT) {
            flusher.begin(batch);
        }
        return admission == OutboundQueue.Admission.NEXT || admission == OutboundQueue.Admission.WAITS;
    }

    @Override
    public boolean awaitRoom() {
        return queue.awaitRoom();
    }

    @Override
    public void authenticated() {
        authentication.cancel();
        place.authenticated();
    }

    @Override
    public void inTurn(Runnable task) {
        inbox.putTask(() -> runner.run(task));
    }

    @Override
    public void onSignOfLife(Runnable action) {
        signOfLife = action;
    }

    @Override
    public void lastWords(Function<CloseReason, Optional<Batch>> words) {
        lastWords = words;
    }

    @Override
    public SocketAddress remoteAddress() {
        return remoteAddress;
    }

    boolean isClosing() {
        return closing.get() != null;
    }

    @Override
    public void close(CloseReason reason) {
        if (!ended && closing.compareAndSet(null, reason)) {
            // First, for the connection may end while the last words are written.
            cutInTime();
            lastWords.apply(reason).ifPresent(this::sayLast);
            queue.close();
            flusher.finish(reason);
        }
    }

    /** Where there is no room for it the connection ends without. */
    private void sayLast(Batch words) {
        if (queue.add(words) == OutboundQueue.Admission.NEXT) {
            flusher.begin(words);
        }
    }

    private void closeSlow() {
        if (!ended && closing.compareAndSet(null, CloseReason.TRY_AGAIN_LATER)) {
            context.counters().closedSlow();
            queue.discard();
            cutInTime();
            flusher.finish(CloseReason.TRY_AGAIN_LATER);
        }
    }

    private void cutInTime() {
        heartbeat.stop();
        authentication.cancel();
        cut.cancel();
        cut = context.timers().after(context.limits().timeouts().close(), channel::abort);
    }

    @Override
    public void onFragment(Fragment fragment) {
        inbound.onFragment(fragment);
    }

    @Override
    public void onPing(ByteBuffer data) {
        signOfLife.run();
        inbound.onPing(data);
    }

    @Override
    public void onPong() {
        signOfLife.run();
        inbound.onPong();
    }

    private boolean onMessage(Message message) {
        // Only whole messages are a sign of life: one that dribbles in forever is none.
        signOfLife.run();
        context.counters().messageIn();
        return inbox.put(message.size(), () -> runner.handle(message));
    }

    @Override
    public void onPeerClosing() {
        // First: who sees that nothing more is let in may count on the end being in sight.
        cutInTime();
        queue.close();
    }

    @Override
    public void onClosed(CloseReason reason) {
        ended = true;
        place.leave();
        queue.discard();
        heartbeat.stop();
        authentication.cancel();
        cut.cancel();
        CloseReason first = Objects.requireNonNullElse(closing.get(), reason);
        inbox.putTask(() -> {
            runner.closed(first);
            context.connections().remove(this);
        });
    }
}
