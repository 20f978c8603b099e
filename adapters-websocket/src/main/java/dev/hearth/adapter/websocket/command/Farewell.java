package dev.hearth.adapter.websocket.command;

import dev.hearth.adapter.websocket.transport.CloseReason;
import dev.hearth.domain.shared.Refusal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** What a client is told right before the server closes its connection, where there is something it can do about it. */
public final class Farewell {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** How long it takes until as much may be sent again. */
    private static final Map<CloseReason, Duration> TOO_MUCH = Map.of(
            CloseReason.TOO_MANY_MESSAGES, Duration.ofSeconds(1),
            CloseReason.TOO_MANY_MESSAGES_A_MINUTE, MINUTE,
            CloseReason.TOO_MANY_BYTES, MINUTE);

    private final Supplier<Duration> away;

    /**
     * Farewells of a server.
     *
     * @param away asked for each connection: how long to stay away while the server stops, so that not all come back at once
     */
    public Farewell(Supplier<Duration> away) {
        this.away = away;
    }

    /** An event for this connection alone. */
    public record Notice(String type, Object data) {}

    /** What to say before a close; empty where the close says it all. */
    public Optional<Notice> on(CloseReason reason) {
        return reason.equals(CloseReason.RECONNECT)
                ? Optional.of(
                        new Notice(Reconnect.NAME, new Reconnect(away.get().toMillis())))
                : Optional.ofNullable(TOO_MUCH.get(reason)).map(wait -> tooMuch(reason, wait));
    }

    private static Notice tooMuch(CloseReason reason, Duration wait) {
        Refusal.LimitReached refusal = new Refusal.LimitReached("The limit is reached: " + reason.text() + ".", wait);
        return new Notice("refused", SocketError.of(refusal, UUID.randomUUID().toString()));
    }

    /**
     * The server goes away and will be back.
     *
     * @param after in how many milliseconds to come back
     */
    public record Reconnect(long after) {
        /** The event that tells it. */
        public static final String NAME = "reconnect";
    }
}
