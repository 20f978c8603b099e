package dev.hearth.adapter.websocket.json;

import dev.hearth.adapter.websocket.command.Commands;
import dev.hearth.adapter.websocket.command.Farewell;
import dev.hearth.adapter.websocket.live.SocketLife;
import dev.hearth.adapter.websocket.transport.Batch;
import dev.hearth.adapter.websocket.transport.Dialect;
import dev.hearth.adapter.websocket.transport.Handshake;
import dev.hearth.adapter.websocket.transport.HandshakeRefused;
import dev.hearth.application.identity.Authenticate;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import java.util.Optional;

/**
 * Plain JSON over WebSocket. A client proves who it is by an {@code Authorization} header of the handshake, or, as browsers
 * cannot set one, by a {@code hello} command as its first message.
 */
public final class JsonDialect implements Dialect {
    private static final String SCHEME = "Bearer ";

    private final Authenticate authenticate;
    private final Commands commands;
    private final SocketLife life;
    private final Farewell farewell;

    public JsonDialect(Authenticate authenticate, Commands commands, SocketLife life, Farewell farewell) {
        this.authenticate = authenticate;
        this.commands = commands;
        this.life = life;
        this.farewell = farewell;
    }

    @Override
    public Opening accept(Handshake handshake) {
        Optional<Caller> caller = handshake.header("Authorization").map(this::caller);
        return wire -> {
            JsonSession session = new JsonSession(wire, authenticate, commands, life);
            wire.lastWords(
                    reason -> farewell.on(reason).map(JsonMessages::notice).map(Batch::of));
            caller.ifPresent(session::open);
            return session;
        };
    }

    private Caller caller(String authorization) {
        try {
            if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
                throw new Refusal.Unauthenticated("Only bearer tokens are known.");
            }
            return authenticate.run(authorization.substring(SCHEME.length()).strip());
        } catch (Refusal.Unauthenticated refusal) {
            throw HandshakeRefused.problem(401, "Unauthorized", "unauthenticated", refusal.text());
        } catch (Refusal.Unavailable refusal) {
            throw HandshakeRefused.problem(503, "Service Unavailable", "unavailable", refusal.text());
        }
    }
}
