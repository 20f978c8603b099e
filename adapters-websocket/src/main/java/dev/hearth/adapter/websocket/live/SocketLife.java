package dev.hearth.adapter.websocket.live;

import dev.hearth.adapter.websocket.transport.Batch;
import dev.hearth.adapter.websocket.transport.CloseReason;
import dev.hearth.adapter.websocket.transport.Outbox;
import dev.hearth.adapter.websocket.transport.Timers;
import dev.hearth.application.live.Live;
import dev.hearth.application.live.LiveEvent;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** What every dialect does with a connection once it is known whose it is: let it hear, and end it with its credentials. */
public final class SocketLife {
    /** The close code of a connection whose token has expired: refresh the session, then reconnect. */
    public static final int TOKEN_EXPIRED = 4401;
    /** The close code of a connection whose session has ended: log in again. */
    public static final int SESSION_ENDED = 4403;

    /** The close code of a connection whose client has come back over another one. */
    public static final int CONNECTION_REPLACED = 4409;

    /** The close code of a connection that its account may not have beside the others, or not so soon. */
    public static final int LIMIT_REACHED = 4429;

    /** After the refusal is told. */
    public static final CloseReason FULL = new CloseReason(LIMIT_REACHED, "too many connections");

    static final CloseReason REPLACED = new CloseReason(CONNECTION_REPLACED, "replaced by another connection");
    static final CloseReason EXPIRED = new CloseReason(TOKEN_EXPIRED, "token expired");
    static final CloseReason ENDED = new CloseReason(SESSION_ENDED, "session ended");

    private final Live live;
    private final Timers timers;
    private final Clock clock;
    private final Entrance entrance;

    public SocketLife(Live live, Timers timers, Clock clock, Entrance entrance) {
        this.live = live;
        this.timers = timers;
        this.clock = clock;
        this.entrance = entrance;
    }

    /**
     * Whether somebody may have one more connection.
     *
     * @return to be handed to {@link #begin}, which must follow
     * @throws Refusal.LimitReached when not; the connection is to be closed with {@link #FULL} once that is told
     */
    public Seat admit(Caller caller) {
        return entrance.admit(caller);
    }

    /** A socket that ends when the caller's credentials do. */
    public LiveSocket begin(
            Caller caller,
            Seat seat,
            Outbox outbox,
            Function<List<LiveEvent>, Batch> dialect,
            Consumer<CloseReason> close) {
        LiveSocket socket = new LiveSocket(caller, seat, outbox, dialect, close, live::active);
        endWith(socket, caller);
        return socket;
    }

    /**
     * Lets a socket live as long as newer credentials of the same session.
     *
     * @throws Refusal.Conflict when they are of another session
     */
    public Hello renew(LiveSocket socket, Caller proven) {
        if (!proven.session().equals(socket.session()) || !proven.user().equals(socket.user())) {
            throw new Refusal.Conflict("token", "The token belongs to another session.");
        }
        endWith(socket, proven);
        return socket.hello();
    }

    private void endWith(LiveSocket socket, Caller caller) {
        Duration left = Duration.between(clock.instant(), caller.expiresAt());
        socket.liveOn(caller, timers.after(left.isNegative() ? Duration.ZERO : left, socket::expire));
    }

    /**
     * Ends the connection the client had before, tells what changed since its positions, then lets the socket hear everything. Blocks
     * meanwhile.
     */
    public Ready connect(LiveSocket socket, Comeback comeback) {
        try {
            comeback.before().ifPresent(gone -> live.replace(socket, gone));
            return Ready.at(live.connect(socket, comeback.positions()));
        } catch (RuntimeException failed) {
            // A session that fails while it opens never hears of its end.
            disconnect(socket);
            throw failed;
        }
    }

    public void disconnect(LiveSocket socket) {
        socket.stop();
        live.disconnect(socket);
    }
}
