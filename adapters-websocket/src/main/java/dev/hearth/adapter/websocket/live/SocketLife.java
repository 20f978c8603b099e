package dev.hearth.adapter.websocket.live;

import dev.hearth.adapter.websocket.transport.CloseReason;
import dev.hearth.adapter.websocket.transport.Timers;
import dev.hearth.application.live.Live;
import dev.hearth.application.live.Positions;
import dev.hearth.domain.identity.Caller;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;

/** What every dialect does with a connection once it is known whose it is: let it hear, and end it with its token. */
public final class SocketLife {
    /** The close code of a connection whose token has expired: log in again, then reconnect. */
    public static final int TOKEN_EXPIRED = 4401;

    private static final CloseReason EXPIRED = new CloseReason(TOKEN_EXPIRED, "token expired");

    private final Live live;
    private final Timers timers;
    private final Clock clock;

    public SocketLife(Live live, Timers timers, Clock clock) {
        this.live = live;
        this.timers = timers;
        this.clock = clock;
    }

    /**
     * Ends the connection when its credentials end.
     *
     * @return to be cancelled when the connection ends sooner
     */
    public Timers.Timer endWith(Caller caller, Consumer<CloseReason> close) {
        Duration left = Duration.between(clock.instant(), caller.expiresAt());
        return timers.after(left.isNegative() ? Duration.ZERO : left, () -> close.accept(EXPIRED));
    }

    /** Tells what changed since the positions, then lets the socket hear everything. Blocks meanwhile. */
    public Ready connect(LiveSocket socket, Positions positions) {
        return Ready.at(live.connect(socket, positions));
    }

    public void disconnect(LiveSocket socket) {
        live.disconnect(socket);
    }
}
