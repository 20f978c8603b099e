package dev.hearth.adapter.websocket.live;

import dev.hearth.adapter.websocket.transport.Outbox;
import dev.hearth.adapter.websocket.transport.Payload;
import dev.hearth.application.live.Client;
import dev.hearth.application.live.Delivery;
import dev.hearth.application.live.LiveEvent;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;
import java.util.List;
import java.util.function.Function;

/** A connection of a known person, as the live core hears and as commands see it. */
public final class LiveSocket implements Client {
    private final Caller caller;
    private final Outbox outbox;
    private final Function<List<LiveEvent>, List<Payload>> dialect;

    /**
     * A socket of a person.
     *
     * @param dialect the same object for all sockets of a dialect, so that an event is encoded once for all of them
     */
    public LiveSocket(Caller caller, Outbox outbox, Function<List<LiveEvent>, List<Payload>> dialect) {
        this.caller = caller;
        this.outbox = outbox;
        this.dialect = dialect;
    }

    public Caller caller() {
        return caller;
    }

    @Override
    public UserId user() {
        return caller.user();
    }

    @Override
    public void hear(Delivery delivery) {
        outbox.sendAll(delivery.encoded(dialect));
    }

    @Override
    public boolean awaitRoom() {
        return outbox.awaitRoom();
    }
}
