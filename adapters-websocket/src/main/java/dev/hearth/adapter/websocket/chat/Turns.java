package dev.hearth.adapter.websocket.chat;

import dev.hearth.adapter.websocket.command.Command;
import dev.hearth.application.shared.CheckRate;
import dev.hearth.application.shared.RateClass;
import dev.hearth.application.shared.Requester;
import dev.hearth.domain.shared.Allowance;
import java.util.List;

/** Counts commands against the same limits as over REST: a socket is no way round them. */
final class Turns {
    private final CheckRate checkRate;

    Turns(CheckRate checkRate) {
        this.checkRate = checkRate;
    }

    /** A command that says something in a channel. */
    Command saying(Command command) {
        return counted(RateClass.SEND, command);
    }

    /** A command that changes something. */
    Command changing(Command command) {
        return counted(RateClass.WRITE, command);
    }

    private Command counted(RateClass kind, Command command) {
        return (socket, input) -> {
            Requester sender = new Requester.User(socket.user().value());
            checkRate.run(kind, List.of(sender)).ifPresent(Allowance::mustBeGranted);
            return command.run(socket, input);
        };
    }
}
