package dev.hearth.adapter.websocket.engineio;

import dev.hearth.adapter.websocket.transport.CloseReason;
import dev.hearth.adapter.websocket.transport.FrameChannel;
import dev.hearth.adapter.websocket.transport.Limits;
import dev.hearth.adapter.websocket.transport.Place;
import dev.hearth.adapter.websocket.transport.Timers;

/**
 * A WebSocket that a session may move to. No connection watches over it yet, so it is given only so long, is cut when it does not
 * close in time after that, and takes a place of its own meanwhile. For any thread.
 */
final class TriedSocket {
    private final FrameChannel channel;
    private final Limits.Timeouts timeouts;
    private final Timers timers;
    private final Place place;
    private Timers.Timer limit = Timers.Timer.NONE;
    private boolean closing;
    private boolean done;

    TriedSocket(FrameChannel channel, Limits.Timeouts timeouts, Timers timers, Place place) {
        this.channel = channel;
        this.timeouts = timeouts;
        this.timers = timers;
        this.place = place;
    }

    FrameChannel channel() {
        return channel;
    }

    /** The time for trying it out begins. */
    synchronized void begin() {
        limit = timers.after(timeouts.authentication(), () -> close("upgrade took too long"));
    }

    void close(String why) {
        parting();
        channel.close(CloseReason.protocolError(why));
    }

    /** One side has begun to close. */
    synchronized void parting() {
        if (!closing && !done) {
            closing = true;
            limit.cancel();
            limit = timers.after(timeouts.close(), channel::abort);
        }
    }

    /** A session has moved to it, or it has ended. */
    synchronized void done() {
        done = true;
        limit.cancel();
        place.leave();
    }
}
