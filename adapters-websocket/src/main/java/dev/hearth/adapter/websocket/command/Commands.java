package dev.hearth.adapter.websocket.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.adapter.websocket.live.LiveSocket;
import dev.hearth.adapter.websocket.live.SocketJson;
import dev.hearth.application.shared.Input;
import dev.hearth.domain.shared.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** All commands by name. Turns whatever happens into a reply: nothing a client sends goes unanswered. */
public final class Commands {
    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

    /** What clients send by themselves, also when nobody is at them. */
    private static final Set<String> UNASKED = Set.of("authenticate", "catch-up", "presence:set");

    private final Map<String, Command> commands;

    /** The commands of several features; no name may come twice. */
    public Commands(List<Map<String, Command>> features) {
        Map<String, Command> all = new HashMap<>();
        features.forEach(feature -> feature.forEach((name, command) -> {
            if (all.put(name, command) != null) {
                throw new IllegalArgumentException("two commands are called " + name);
            }
        }));
        this.commands = Map.copyOf(all);
    }

    /** What clients may ask for. */
    public Set<String> names() {
        return commands.keySet();
    }

    /** Runs a command and waits for its end. */
    public Reply run(LiveSocket socket, String name, JsonNode data) {
        return guarded(() -> {
            Command command =
                    Optional.ofNullable(commands.get(name)).orElseThrow(() -> new Refusal.NotFound("command"));
            if (!UNASKED.contains(name)) {
                socket.active();
            }
            return command.run(socket, Input.of(SocketJson.fields(data)));
        });
    }

    /** Runs what stands for a command in a dialect, and turns its end into a reply in the same way. */
    public static Reply guarded(Supplier<Object> work) {
        String correlationId = UUID.randomUUID().toString();
        MDC.put("correlationId", correlationId);
        try {
            return new Reply.Done(work.get());
        } catch (Refusal refusal) {
            SocketError error = SocketError.of(refusal, correlationId);
            // Not its words: they name fields that a client made up, and that may be what somebody wrote.
            LOG.debug("Refused a command: {}", error.code());
            return new Reply.Refused(error);
        } catch (RuntimeException bug) {
            LOG.error("A command failed", bug);
            return new Reply.Refused(SocketError.internal(correlationId));
        } finally {
            MDC.remove("correlationId");
        }
    }
}
