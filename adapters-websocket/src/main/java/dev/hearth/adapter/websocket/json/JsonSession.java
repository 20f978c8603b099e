package dev.hearth.adapter.websocket.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.adapter.websocket.command.Commands;
import dev.hearth.adapter.websocket.command.Reply;
import dev.hearth.adapter.websocket.live.Comeback;
import dev.hearth.adapter.websocket.live.Hello;
import dev.hearth.adapter.websocket.live.LiveSocket;
import dev.hearth.adapter.websocket.live.Ready;
import dev.hearth.adapter.websocket.live.Seat;
import dev.hearth.adapter.websocket.live.SocketJson;
import dev.hearth.adapter.websocket.live.SocketLife;
import dev.hearth.adapter.websocket.transport.CloseReason;
import dev.hearth.adapter.websocket.transport.Session;
import dev.hearth.adapter.websocket.transport.Wire;
import dev.hearth.application.identity.Authenticate;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** One connection that speaks plain JSON. Not thread-safe: the transport calls it in turn. */
final class JsonSession implements Session {
    private static final CloseReason TEXT_ONLY = new CloseReason(1003, "only text is understood");

    private final Wire wire;
    private final Authenticate authenticate;
    private final Commands commands;
    private final SocketLife life;
    private Optional<LiveSocket> socket = Optional.empty();

    JsonSession(Wire wire, Authenticate authenticate, Commands commands, SocketLife life) {
        this.wire = wire;
        this.authenticate = authenticate;
        this.commands = commands;
        this.life = life;
    }

    /** Goes on for somebody whom the handshake has proved. */
    void open(Caller caller) {
        switch (Commands.guarded(() -> new Greeting(caller, life.admit(caller), Comeback.NONE))) {
            case Reply.Done done
            when done.data() instanceof Greeting greeting -> {
                LiveSocket opened = begin(greeting);
                wire.send(JsonMessages.event(Hello.NAME, opened.hello()));
                listen(opened, greeting.comeback());
            }
            case Reply refused -> turnAway(Optional.empty(), refused);
        }
    }

    @Override
    public void onText(String text) {
        switch (Commands.guarded(() -> SocketJson.readObject(text))) {
            case Reply.Done done when done.data() instanceof JsonNode message -> onMessage(message);
            case Reply.Refused refused -> wire.send(JsonMessages.refused(refused.error()));
            case Reply.Done other -> throw new IllegalStateException("read something else than a message");
        }
    }

    private void onMessage(JsonNode message) {
        switch (Commands.guarded(() -> Request.read(message))) {
            case Reply.Done done when done.data() instanceof Request request -> handle(request);
            // Also a command that makes no sense may be waited for.
            case Reply refused -> answer(Request.mark(message), refused);
        }
    }

    @Override
    public void onBinary(ByteBuffer bytes) {
        wire.close(TEXT_ONLY);
    }

    @Override
    public void onClosed(CloseReason reason) {
        socket.ifPresent(life::disconnect);
    }

    private void handle(Request request) {
        if (request.type().equals(Hello.NAME)) {
            hello(request);
        } else {
            answer(request.id(), run(request));
        }
    }

    private Reply run(Request request) {
        return socket.map(s -> commands.run(s, request.type(), request.data()))
                .orElseGet(() -> Commands.guarded(() -> {
                    throw new Refusal.Unauthenticated("Say hello first.");
                }));
    }

    private void hello(Request request) {
        Reply reply = Commands.guarded(() -> greet(request.data()));
        if (reply instanceof Reply.Done done && done.data() instanceof Greeting greeting) {
            LiveSocket opened = begin(greeting);
            answer(request.id(), new Reply.Done(opened.hello()));
            listen(opened, greeting.comeback());
        } else {
            turnAway(request.id(), reply);
        }
    }

    /** Who has too many connections is not asked again on this one. */
    private void turnAway(Optional<JsonNode> id, Reply reply) {
        answer(id, reply);
        if (reply instanceof Reply.Refused refused && refused.error().saysLimitReached()) {
            wire.close(SocketLife.FULL);
        }
    }

    private Greeting greet(JsonNode data) {
        if (socket.isPresent()) {
            throw new Refusal.Conflict("", "This connection has said hello already.");
        }
        Input input = Input.of(SocketJson.fields(data));
        Field<String> token = input.required("token", Function.identity());
        Supplier<Comeback> said = Comeback.read(input);
        input.done();
        Comeback comeback = said.get();
        Caller caller = authenticate.run(token.get());
        return new Greeting(caller, life.admit(caller), comeback);
    }

    private LiveSocket begin(Greeting greeting) {
        wire.authenticated();
        LiveSocket opened = life.begin(greeting.caller(), greeting.seat(), wire, EventMessages.ENCODER, wire::close);
        socket = Optional.of(opened);
        return opened;
    }

    private void listen(LiveSocket opened, Comeback comeback) {
        try {
            wire.send(JsonMessages.event(Ready.NAME, life.connect(opened, comeback)));
        } catch (Refusal.Unavailable storeIsAway) {
            wire.close(CloseReason.TRY_AGAIN_LATER);
        }
    }

    private void answer(Optional<JsonNode> id, Reply reply) {
        if (id.isPresent()) {
            wire.send(JsonMessages.reply(id.get(), reply));
        } else if (reply instanceof Reply.Refused refused) {
            wire.send(JsonMessages.refused(refused.error()));
        }
    }

    private record Greeting(Caller caller, Seat seat, Comeback comeback) {}
}
