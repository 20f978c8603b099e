package dev.hearth.adapter.websocket.command;

import dev.hearth.adapter.websocket.live.LiveSocket;
import dev.hearth.adapter.websocket.live.SocketLife;
import dev.hearth.application.identity.Authenticate;
import dev.hearth.application.shared.CheckRate;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import java.util.Map;
import java.util.function.Function;

/** Commands about a connection's own credentials. */
public final class SessionCommands {
    private final Authenticate authenticate;
    private final SocketLife life;
    private final Turns turns;

    public SessionCommands(Authenticate authenticate, SocketLife life, CheckRate checkRate) {
        this.authenticate = authenticate;
        this.life = life;
        this.turns = new Turns(checkRate);
    }

    public Map<String, Command> byName() {
        return Map.of("authenticate", turns.asking(this::renew));
    }

    /** Takes a newer token of the same session, so that the connection need not end with the one it began with. */
    private Object renew(LiveSocket socket, Input input) {
        Field<String> token = input.required("token", Function.identity());
        input.done();
        return life.renew(socket, authenticate.run(token.get()));
    }
}
