package dev.hearth.adapter.websocket.engineio;

import dev.hearth.adapter.websocket.transport.CloseReason;
import dev.hearth.adapter.websocket.transport.FrameChannel;
import dev.hearth.adapter.websocket.transport.FrameReceiver.Fragment;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jetty.io.EofException;
import org.jspecify.annotations.Nullable;

/**
 * The way into a session that polls: the packets of one request at a time, each handed on when it is asked for. A request is
 * answered when all its packets are handled: a client that sends too fast has to wait. For any thread.
 */
final class Posts {
    private final Consumer<Fragment> receiver;
    private final Consumer<Runnable> inTurn;
    private final ArrayDeque<Fragment> packets = new ArrayDeque<>();
    private @Nullable Exchange current;
    private @Nullable FrameChannel successor;
    private boolean reading;
    private boolean answering;
    private boolean demanded;
    private boolean delivering;
    private boolean over;

    /**
     * No packets yet.
     *
     * @param receiver called by one thread at a time
     * @param inTurn runs something when all that was received is handled, unless the session ends before
     */
    Posts(Consumer<Fragment> receiver, Consumer<Runnable> inTurn) {
        this.receiver = receiver;
        this.inTurn = inTurn;
    }

    /** Takes a request whose body is to be read; false while there is another. */
    synchronized boolean begin(Exchange post) {
        boolean free = current == null && !over && successor == null;
        if (free) {
            current = post;
            reading = true;
        }
        return free;
    }

    /** The body of the current request is read; false when the session has ended, and the request is still to be answered. */
    boolean take(Collection<Fragment> read) {
        boolean taken = put(read);
        deliver();
        return taken;
    }

    private synchronized boolean put(Collection<Fragment> read) {
        reading = false;
        if (!over) {
            packets.addAll(read);
        }
        return !over;
    }

    /** Leaves the answer of a request that was begun to the caller. */
    synchronized void leave(Exchange post) {
        if (post.equals(current)) {
            current = null;
            reading = false;
        }
    }

    /** See {@link FrameChannel#demand}. */
    void demand() {
        FrameChannel socket;
        synchronized (this) {
            socket = successor;
            demanded = true;
        }
        if (socket == null) {
            deliver();
        } else {
            socket.demand();
        }
    }

    /** From now on packets come by the WebSocket; false while a request is under way, which no client does meanwhile. */
    boolean moveTo(FrameChannel socket) {
        boolean asked;
        synchronized (this) {
            if (current != null || over) {
                return false;
            }
            successor = socket;
            asked = demanded;
        }
        if (asked) {
            socket.demand();
        }
        return true;
    }

    /** Ends at once. The request that is under way hears the reason; one whose body is still coming in is read no further. */
    void end(CloseReason reason) {
        Optional<Exchange> left;
        boolean unread;
        synchronized (this) {
            over = true;
            packets.clear();
            left = takeCurrent();
            unread = reading;
        }
        left.ifPresent(post -> finish(post, reason, unread));
    }

    private static void finish(Exchange post, CloseReason reason, boolean unread) {
        if (unread) {
            breakOff(post);
        } else if (reason.equals(CloseReason.NORMAL)) {
            post.ok();
        } else {
            post.refuse(EngineIoError.BAD_REQUEST.refusal(reason.text()));
        }
    }

    private static void breakOff(Exchange post) {
        try {
            post.request().fail(new EofException("the session has ended"));
        } catch (IllegalStateException answered) {
            // Its body was whole, or broken, in this very moment.
        }
    }

    private synchronized Optional<Exchange> takeCurrent() {
        Optional<Exchange> post = Optional.ofNullable(current);
        current = null;
        answering = false;
        return post;
    }

    private void deliver() {
        if (!beginDelivery()) {
            return;
        }
        for (Optional<Fragment> next = next(); next.isPresent(); next = next()) {
            receiver.accept(next.get());
        }
        if (isTaken()) {
            inTurn.accept(() -> takeCurrent().ifPresent(Exchange::ok));
        }
    }

    /** A loop and no recursion: handing on a packet asks for the next, and a request may hold very many. */
    private synchronized boolean beginDelivery() {
        boolean begin = !delivering;
        delivering = true;
        return begin;
    }

    private synchronized Optional<Fragment> next() {
        Optional<Fragment> next = demanded ? Optional.ofNullable(packets.poll()) : Optional.empty();
        delivering = next.isPresent();
        demanded = demanded && !delivering;
        return next;
    }

    /** Answers once for each request. */
    private synchronized boolean isTaken() {
        boolean taken = current != null && !answering && !reading && demanded && packets.isEmpty() && !delivering;
        answering = answering || taken;
        return taken;
    }
}
