package dev.hearth.adapter.websocket.engineio;

import dev.hearth.adapter.websocket.transport.Batch;
import dev.hearth.adapter.websocket.transport.CloseReason;
import dev.hearth.adapter.websocket.transport.FrameChannel;
import dev.hearth.adapter.websocket.transport.Payload;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * The way out of a session that polls: what is written waits for the polls that come, one at a time. After the change to a
 * WebSocket, what still waits goes there, and so does all that was on its way here. For any thread; no answer is written while
 * it is locked.
 */
final class Polls {
    private final Consumer<CloseReason> ended;
    private final Unsent unsent = new Unsent();
    private @Nullable Exchange waiting;
    private @Nullable CloseReason goodbye;
    private @Nullable FrameChannel successor;
    private Runnable drained = Polls::nothing;
    private boolean answering;
    private boolean over;

    /**
     * Nothing to say yet, and nobody to say it to.
     *
     * @param ended hears that the client was told of the end, or could not be told anything
     */
    Polls(Consumer<CloseReason> ended) {
        this.ended = ended;
    }

    /** Takes a poll, to be answered when there is something to say; false when another is waiting already. */
    boolean arrive(Exchange poll) {
        boolean taken = put(poll);
        step().run();
        return taken;
    }

    private synchronized boolean put(Exchange poll) {
        boolean free = waiting == null && !over && successor == null;
        if (free) {
            waiting = poll;
        }
        return free;
    }

    /** See {@link FrameChannel#write}. */
    void write(List<Payload> payloads, Callback written) {
        synchronized (this) {
            unsent.put(payloads, written);
        }
        step().run();
    }

    /** Sends a ping, ahead of all that waits. */
    void ping() {
        synchronized (this) {
            unsent.putFirst(EngineIoPayloads.PING);
        }
        step().run();
    }

    /** Tells the next poll that it is over; all that was written has gone before. */
    void close(CloseReason reason) {
        synchronized (this) {
            goodbye = reason;
        }
        step().run();
    }

    /** Lets go of a poll that waits, also with nothing: the client wants to get away from polling. */
    void release() {
        Optional<Exchange> poll;
        synchronized (this) {
            poll = takePoll();
        }
        poll.ifPresent(idle -> idle.answer(List.of(EngineIoPayloads.NOOP), Callback.NOOP));
    }

    /**
     * From now on all goes to the WebSocket, beginning with what no poll has taken.
     *
     * @param empty runs when nothing is left here, before anything else can be written
     */
    void moveTo(FrameChannel socket, Runnable empty) {
        Optional<Exchange> poll;
        synchronized (this) {
            successor = socket;
            drained = empty;
            poll = takePoll();
        }
        // No client polls while it changes (section "Upgrade").
        poll.ifPresent(stray -> stray.refuse(EngineIoError.BAD_REQUEST.refusal()));
        step().run();
    }

    /** Ends at once; what was written is lost. Answers whether a poll was there to be told. */
    boolean end(Payload lastWord) {
        Optional<Exchange> poll;
        synchronized (this) {
            over = true;
            poll = takePoll();
        }
        poll.ifPresent(left -> left.answer(List.of(lastWord), Callback.NOOP));
        step().run();
        return poll.isPresent();
    }

    private static void nothing() {}

    /** What is to be done now, outside of the lock. */
    private synchronized Runnable step() {
        if (over) {
            unsent.takeAll();
            return failing(unsent.takeCallback());
        }
        if (answering) {
            // The end of the answer goes on from here.
            return Polls::nothing;
        }
        FrameChannel socket = successor;
        return socket == null ? takePoll().map(this::answer).orElse(Polls::nothing) : passOn(socket);
    }

    private static Runnable failing(Callback lost) {
        return () -> lost.failed(new EofException("polling has ended"));
    }

    private Runnable passOn(FrameChannel socket) {
        CloseReason reason = goodbye;
        if (!unsent.isEmpty()) {
            answering = true;
            List<Payload> rest = unsent.takeAll();
            return () -> pass(rest, socket);
        }
        goodbye = null;
        drained.run();
        return reason == null ? Polls::nothing : () -> socket.close(reason);
    }

    private void pass(List<Payload> rest, FrameChannel socket) {
        try {
            socket.write(List.of(Batch.of(rest)), Callback.from(this::onAnswered, this::onFailed));
        } catch (Throwable broken) {
            // Nobody would tell of the end of this write, and what comes later waits for it.
            abort();
            throw broken;
        }
    }

    private Runnable answer(Exchange poll) {
        CloseReason reason = goodbye;
        if (!unsent.isEmpty()) {
            answering = true;
            // What came while no poll was here goes with it: the next write may begin before the answer.
            Callback settled = unsent.leavesRoom() ? unsent.takeCallback() : Callback.NOOP;
            return () -> {
                try {
                    settled.succeeded();
                } finally {
                    poll.answer(takePart(), Callback.from(this::onAnswered, this::onFailed));
                }
            };
        }
        waiting = poll;
        return reason == null ? Polls::nothing : () -> ended.accept(reason);
    }

    private synchronized List<Payload> takePart() {
        return over ? List.of(EngineIoPayloads.CLOSE) : unsent.takePart();
    }

    private void onAnswered() {
        Callback done;
        synchronized (this) {
            answering = false;
            done = unsent.isEmpty() ? unsent.takeCallback() : Callback.NOOP;
        }
        done.succeeded();
        step().run();
    }

    private void onFailed(Throwable why) {
        abort();
    }

    /** Ends what carries this: what the client did not get is lost, and with it the order of all that follows. */
    void abort() {
        FrameChannel socket;
        synchronized (this) {
            socket = successor;
        }
        if (socket == null) {
            ended.accept(CloseReason.LOST);
        } else {
            socket.abort();
        }
    }

    private Optional<Exchange> takePoll() {
        Optional<Exchange> poll = Optional.ofNullable(waiting);
        waiting = null;
        return poll;
    }
}
