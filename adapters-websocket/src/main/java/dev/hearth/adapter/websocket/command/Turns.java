package dev.hearth.adapter.websocket.command;

import dev.hearth.application.shared.CheckRate;
import dev.hearth.application.shared.RateClass;
import dev.hearth.application.shared.Requester;
import dev.hearth.domain.shared.Allowance;
import java.util.List;

/** Counts commands against the same limits as over REST: a socket is no way round them. */
public final class Turns {
    private final CheckRate checkRate;

    public Turns(CheckRate checkRate) {
        this.checkRate = checkRate;
    }

    /** A command that says something in a channel. */
    public Command saying(Command command) {
        return counted(RateClass.SEND, command);
    }

    /** A command that changes something. */
    public Command changing(Command command) {
        return counted(RateClass.WRITE, command);
    }

    /** A command that asks for something. */
    Command asking(Command command) {
        return counted(RateClass.READ, command);
    }

    private Command counted(RateClass kind, Command command) {
        return (socket, input) -> {
            Requester sender = new Requester.User(socket.user().value());
            checkRate.run(kind, List.of(sender)).ifPresent(Allowance::mustBeGranted);
            return command.run(socket, input);
        };
    }
}
