package dev.hearth.adapter.websocket.live;

import dev.hearth.adapter.websocket.transport.Batch;
import dev.hearth.adapter.websocket.transport.CloseReason;
import dev.hearth.adapter.websocket.transport.Outbox;
import dev.hearth.adapter.websocket.transport.Timers;
import dev.hearth.application.live.Client;
import dev.hearth.application.live.ConnectionId;
import dev.hearth.application.live.Delivery;
import dev.hearth.application.live.LiveEvent;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.SessionId;
import dev.hearth.domain.identity.UserId;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** A connection of a known person, as the live core hears and as commands see it. */
public final class LiveSocket implements Client {
    private final ConnectionId id = new ConnectionId(UUID.randomUUID());
    private final Seat seat;
    private final Outbox outbox;
    private final Function<List<LiveEvent>, Batch> dialect;
    private final Consumer<CloseReason> close;
    private final Consumer<LiveSocket> activity;
    private volatile Caller caller;
    private Timers.Timer expiry = Timers.Timer.NONE;

    /**
     * A socket of a person.
     *
     * @param dialect the same object for all sockets of a dialect, so that an event is encoded once for all of them
     * @param activity told when the person has asked for something
     */
    LiveSocket(
            Caller caller,
            Seat seat,
            Outbox outbox,
            Function<List<LiveEvent>, Batch> dialect,
            Consumer<CloseReason> close,
            Consumer<LiveSocket> activity) {
        this.caller = caller;
        this.seat = seat;
        this.outbox = outbox;
        this.dialect = dialect;
        this.close = close;
        this.activity = activity;
    }

    /** As the newest token says. */
    public Caller caller() {
        return caller;
    }

    /** Its person has asked for something. */
    public void active() {
        activity.accept(this);
    }

    @Override
    public ConnectionId id() {
        return id;
    }

    /** What its client is told of it first. */
    public Hello hello() {
        return Hello.to(this);
    }

    @Override
    public UserId user() {
        return caller.user();
    }

    @Override
    public SessionId session() {
        return caller.session();
    }

    @Override
    public void hear(Delivery delivery) {
        try {
            outbox.sendAll(delivery.encoded(dialect));
        } catch (Throwable broken) {
            // It counts as told: the client is to come back and catch up, and not to go on with a gap.
            close.accept(CloseReason.INTERNAL_ERROR);
            throw broken;
        }
    }

    @Override
    public void hint(Delivery passing) {
        outbox.offer(passing.encoded(dialect));
    }

    @Override
    public boolean awaitRoom() {
        return outbox.awaitRoom();
    }

    @Override
    public void end() {
        close.accept(SocketLife.ENDED);
    }

    @Override
    public void replaced() {
        close.accept(SocketLife.REPLACED);
    }

    void expire() {
        close.accept(SocketLife.EXPIRED);
    }

    /** Goes on until the end of these credentials. */
    synchronized void liveOn(Caller proven, Timers.Timer until) {
        expiry.cancel();
        expiry = until;
        caller = proven;
    }

    synchronized void stop() {
        seat.leave();
        expiry.cancel();
    }
}
