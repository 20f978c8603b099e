package dev.hearth.adapter.websocket.presence;

import dev.hearth.adapter.websocket.command.Command;
import dev.hearth.adapter.websocket.live.LiveSocket;
import dev.hearth.application.identity.ChangeAvailability;
import dev.hearth.application.live.Live;
import dev.hearth.application.shared.CheckRate;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.application.shared.RateClass;
import dev.hearth.application.shared.Requester;
import dev.hearth.domain.identity.Availability;
import dev.hearth.domain.shared.Allowance;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Commands about whether one is there. */
public final class PresenceCommands {
    private final Live live;
    private final ChangeAvailability changeAvailability;
    private final CheckRate checkRate;

    public PresenceCommands(Live live, ChangeAvailability changeAvailability, CheckRate checkRate) {
        this.live = live;
        this.changeAvailability = changeAvailability;
        this.checkRate = checkRate;
    }

    /** How somebody is at one connection, as its client finds out by itself. */
    private enum State {
        ONLINE,
        AWAY
    }

    public Map<String, Command> byName() {
        return Map.of("presence:set", this::set);
    }

    /** The state is this connection's, availability the person's. What comes of it is told as an event. */
    private Object set(LiveSocket socket, Input input) {
        Field<Optional<State>> state = input.optional("state", Input.oneOf(State.class));
        Field<Optional<Availability>> wish = input.optional("availability", Input.oneOf(Availability.class));
        if (state.isAbsent() && wish.isAbsent()) {
            input.refuse("state", "is required, or availability");
        }
        input.done();
        mustNotBeTooMuch(socket);
        wish.get().ifPresent(w -> changeAvailability.run(socket.caller(), w));
        state.get().ifPresent(s -> say(socket, s));
        return Map.of();
    }

    private void say(LiveSocket socket, State state) {
        switch (state) {
            case ONLINE -> live.active(socket);
            case AWAY -> live.away(socket);
        }
    }

    private void mustNotBeTooMuch(LiveSocket socket) {
        Requester sender = new Requester.User(socket.user().value());
        checkRate.run(RateClass.WRITE, List.of(sender)).ifPresent(Allowance::mustBeGranted);
    }
}
