package dev.hearth.adapter.websocket.hearth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hearth.adapter.websocket.command.Commands;
import dev.hearth.adapter.websocket.command.Farewell;
import dev.hearth.adapter.websocket.command.Reply;
import dev.hearth.adapter.websocket.command.SocketError;
import dev.hearth.adapter.websocket.live.Comeback;
import dev.hearth.adapter.websocket.live.Seat;
import dev.hearth.adapter.websocket.live.SocketJson;
import dev.hearth.adapter.websocket.live.SocketLife;
import dev.hearth.adapter.websocket.socketio.ConnectRefused;
import dev.hearth.adapter.websocket.socketio.Namespace;
import dev.hearth.application.identity.Authenticate;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Lets Socket.IO clients in: {@code io(url, {auth: {token, cursors, replaces}})}, or with the token as the {@code Authorization} header of
 * the handshake.
 */
public final class HearthNamespace implements Namespace {
    private static final String SCHEME = "Bearer ";

    private final Authenticate authenticate;
    private final Commands commands;
    private final SocketLife life;
    private final Farewell farewell;

    public HearthNamespace(Authenticate authenticate, Commands commands, SocketLife life, Farewell farewell) {
        this.authenticate = authenticate;
        this.commands = commands;
        this.life = life;
        this.farewell = farewell;
    }

    @Override
    public Opening connect(ConnectRequest request) {
        return switch (Commands.guarded(() -> admit(request))) {
            case Reply.Done done
            when done.data() instanceof Admission admitted ->
                socket -> {
                    socket.lastWords(reason -> farewell.on(reason).map(EventPackets::notice));
                    HearthSession session =
                            new HearthSession(socket, admitted.caller(), admitted.seat(), commands, life);
                    session.open(admitted.comeback());
                    return session;
                };
            case Reply.Refused refused -> throw refusal(refused.error());
            case Reply.Done other -> throw new IllegalStateException("admitted something else");
        };
    }

    private static ConnectRefused refusal(SocketError error) {
        ConnectRefused refused = ConnectRefused.because(error.error(), SocketJson.node(error));
        return error.saysLimitReached() ? refused.ending(SocketLife.FULL) : refused;
    }

    private Admission admit(ConnectRequest request) {
        Input input = Input.of(SocketJson.fields(known(request.auth())));
        Field<Optional<String>> token = input.optional("token", Function.identity());
        Supplier<Comeback> said = Comeback.read(input);
        input.done();
        String credentials = token.get()
                .or(() -> request.authorization()
                        .filter(h -> h.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                        .map(h -> h.substring(SCHEME.length()).strip()))
                .orElseThrow(() -> new Refusal.Unauthenticated("A token is needed: auth: {token}."));
        Comeback comeback = said.get();
        Caller caller = authenticate.run(credentials);
        return new Admission(caller, life.admit(caller), comeback);
    }

    /** Clients put things of their own beside the token; they are not ours to judge. */
    private static JsonNode known(JsonNode auth) {
        return auth.isObject() ? auth.<ObjectNode>deepCopy().retain("token", "cursors", "replaces") : auth;
    }

    private record Admission(Caller caller, Seat seat, Comeback comeback) {}
}
